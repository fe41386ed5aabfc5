import type { TextsPerLanguage } from './text';

/** Customers, what became of an invoice, and how it compares with the shop. */
export const outcomeTexts = {
	CUSTOMER_MISSING: {
		en: [
			'Customer gone',
			'The shop no longer has the customer of this order.',
			'Make the invoice by hand in Octopus.',
		],
		nl: [
			'Klant verdwenen',
			'De winkel heeft de klant van deze bestelling niet meer.',
			'Maak de factuur met de hand in Octopus.',
		],
		fr: [
			'Client disparu',
			"La boutique n'a plus le client de cette commande.",
			'Faites la facture à la main dans Octopus.',
		],
	},
	CUSTOMER_WITHOUT_EMAIL: {
		en: [
			'Customer without e-mail',
			'The customer has no e-mail address, or was anonymised.',
			'Make the invoice by hand in Octopus.',
		],
		nl: [
			'Klant zonder e-mail',
			'De klant heeft geen e-mailadres, of werd geanonimiseerd.',
			'Maak de factuur met de hand in Octopus.',
		],
		fr: [
			'Client sans e-mail',
			"Le client n'a pas d'adresse e-mail, ou a été anonymisé.",
			'Faites la facture à la main dans Octopus.',
		],
	},
	RELATION_NUMBER_TAKEN: {
		en: [
			'Relation number taken',
			'The external relation number {number} already belongs to another customer in Octopus ({name}).',
			'Choose another start for the external relation numbers in the Find or Create step, so that the series do not meet.',
		],
		nl: [
			'Relatienummer bezet',
			'Het extern relatienummer {number} hoort in Octopus al bij een andere klant ({name}).',
			'Kies een ander begin voor de externe relatienummers in de stap Find or Create, zodat de reeksen elkaar niet raken.',
		],
		fr: [
			'Numéro de relation pris',
			'Le numéro de relation externe {number} appartient déjà à un autre client dans Octopus ({name}).',
			"Choisissez un autre début pour les numéros externes dans l'étape Find or Create, afin que les séries ne se croisent pas.",
		],
	},
	FIXED_RELATION_UNKNOWN: {
		en: [
			'Fixed relation unknown',
			'Octopus has no relation {number}, which is set for orders like this one.',
			'Correct the number in the Find or Create step, then run again.',
		],
		nl: [
			'Vaste relatie onbekend',
			'Octopus heeft geen relatie {number}, die voor zulke bestellingen is ingesteld.',
			'Verbeter het nummer in de stap Find or Create en start opnieuw.',
		],
		fr: [
			'Relation fixe inconnue',
			"Octopus n'a pas de relation {number}, qui est réglée pour de telles commandes.",
			"Corrigez le numéro dans l'étape Find or Create et relancez.",
		],
	},
	RELATION_SEVERAL: {
		en: [
			'Several customers with one e-mail',
			'Octopus has {count} customers with this e-mail address; number {number} was taken.',
			'Merge them in Octopus if they are the same.',
		],
		nl: [
			'Meerdere klanten met één e-mail',
			'Octopus heeft {count} klanten met dit e-mailadres; nummer {number} werd genomen.',
			'Voeg ze samen in Octopus als het dezelfde zijn.',
		],
		fr: [
			'Plusieurs clients avec un e-mail',
			'Octopus a {count} clients avec cette adresse e-mail ; le numéro {number} a été pris.',
			"Fusionnez-les dans Octopus s'il s'agit du même.",
		],
	},
	RELATION_BY_NUMBER: {
		en: [
			'Customer with a new e-mail',
			'The customer was recognised by the shop number; Octopus has another e-mail address ({email}).',
			'Correct the e-mail address in Octopus if it changed.',
		],
		nl: [
			'Klant met een nieuw e-mailadres',
			'De klant werd herkend aan het winkelnummer; Octopus heeft een ander e-mailadres ({email}).',
			'Verbeter het e-mailadres in Octopus als het gewijzigd is.',
		],
		fr: [
			'Client avec un nouvel e-mail',
			'Le client a été reconnu par son numéro de boutique ; Octopus a une autre adresse e-mail ({email}).',
			"Corrigez l'adresse e-mail dans Octopus si elle a changé.",
		],
	},
	RELATION_SEVERAL_NUMBER: {
		en: [
			'Several customers with one VAT number',
			'Octopus has {count} customers with the VAT number {vatNumber}; number {number} was taken.',
			'Nothing to do if they are branches of one business; otherwise merge them in Octopus.',
		],
		nl: [
			'Meerdere klanten met één btw-nummer',
			'Octopus heeft {count} klanten met het btw-nummer {vatNumber}; nummer {number} werd genomen.',
			'Niets te doen als het vestigingen van één bedrijf zijn; voeg ze anders samen in Octopus.',
		],
		fr: [
			'Plusieurs clients avec un numéro de TVA',
			'Octopus a {count} clients avec le numéro de TVA {vatNumber} ; le numéro {number} a été pris.',
			"Rien à faire s'il s'agit d'établissements d'une entreprise ; sinon, fusionnez-les dans Octopus.",
		],
	},
	RELATION_BY_VAT_NUMBER: {
		en: [
			'Customer known by VAT number',
			'The customer was recognised by the VAT number {vatNumber}; Octopus has another e-mail address ({email}).',
			'Nothing to do if both addresses are of that business.',
		],
		nl: [
			'Klant gekend aan het btw-nummer',
			'De klant werd herkend aan het btw-nummer {vatNumber}; Octopus heeft een ander e-mailadres ({email}).',
			'Niets te doen als beide adressen van dat bedrijf zijn.',
		],
		fr: [
			'Client reconnu par son numéro de TVA',
			'Le client a été reconnu par le numéro de TVA {vatNumber} ; Octopus a une autre adresse e-mail ({email}).',
			'Rien à faire si les deux adresses sont de cette entreprise.',
		],
	},
	RELATION_OF_ITS_OWN: {
		en: [
			'Customer of its own',
			'Relation {number} ({name}) has this e-mail address or shop number but cannot be this customer: another VAT number or company, another country, or private against business.',
			'Nothing to do if these are two customers; otherwise correct the customer in Octopus.',
		],
		nl: [
			'Klant op zichzelf',
			'Relatie {number} ({name}) heeft dit e-mailadres of winkelnummer maar kan deze klant niet zijn: een ander btw-nummer of bedrijf, een ander land, of particulier tegenover bedrijf.',
			'Niets te doen als het twee klanten zijn; verbeter anders de klant in Octopus.',
		],
		fr: [
			'Client à part',
			'La relation {number} ({name}) a cette adresse e-mail ou ce numéro de boutique mais ne peut pas être ce client : autre numéro de TVA ou entreprise, autre pays, ou particulier face à entreprise.',
			"Rien à faire s'il s'agit de deux clients ; sinon, corrigez le client dans Octopus.",
		],
	},
	RELATION_NUMBER_FILLED: {
		en: [
			'VAT number filled in',
			'The customer (relation {number}) had no VAT number in Octopus; {vatNumber} of the order goes there.',
			'Nothing to do.',
		],
		nl: [
			'Btw-nummer ingevuld',
			'De klant (relatie {number}) had geen btw-nummer in Octopus; {vatNumber} van de bestelling komt daar te staan.',
			'Niets te doen.',
		],
		fr: [
			'Numéro de TVA complété',
			"Le client (relation {number}) n'avait pas de numéro de TVA dans Octopus ; {vatNumber} de la commande y est inscrit.",
			'Rien à faire.',
		],
	},
	RELATION_NUMBER_MISSING: {
		en: [
			'VAT number missing in Octopus',
			'The customer gave the VAT number {vatNumber}; relation {number} has none in Octopus.',
			'Put the VAT number on the customer in Octopus.',
		],
		nl: [
			'Btw-nummer ontbreekt in Octopus',
			'De klant gaf het btw-nummer {vatNumber}; relatie {number} heeft er geen in Octopus.',
			'Zet het btw-nummer bij de klant in Octopus.',
		],
		fr: [
			'Numéro de TVA absent dans Octopus',
			"Le client a donné le numéro de TVA {vatNumber} ; la relation {number} n'en a pas dans Octopus.",
			'Mettez le numéro de TVA chez le client dans Octopus.',
		],
	},
	RELATION_OTHER_VAT_NUMBER: {
		en: [
			'Relation with another VAT number',
			'The order has the VAT number {vatNumber}, but relation {number} ({name}) has "{other}" in Octopus.',
			'Correct the VAT number of the customer, in Octopus or in PrestaShop, then run again.',
		],
		nl: [
			'Relatie met een ander btw-nummer',
			'De bestelling heeft het btw-nummer {vatNumber}, maar relatie {number} ({name}) heeft "{other}" in Octopus.',
			'Verbeter het btw-nummer van de klant, in Octopus of in PrestaShop, en start opnieuw.',
		],
		fr: [
			'Relation avec un autre numéro de TVA',
			'La commande a le numéro de TVA {vatNumber}, mais la relation {number} ({name}) a « {other} » dans Octopus.',
			'Corrigez le numéro de TVA du client, dans Octopus ou dans PrestaShop, puis relancez.',
		],
	},
	RELATION_WITHOUT_VAT_NUMBER: {
		en: [
			'Relation without the VAT number',
			'The invoice is without VAT because of the VAT number {vatNumber}, but relation {number} ({name}) has no VAT number in Octopus.',
			'Put the VAT number on that customer in Octopus, then run again.',
		],
		nl: [
			'Relatie zonder het btw-nummer',
			'De factuur is zonder btw vanwege het btw-nummer {vatNumber}, maar relatie {number} ({name}) heeft geen btw-nummer in Octopus.',
			'Zet het btw-nummer bij die klant in Octopus en start opnieuw.',
		],
		fr: [
			'Relation sans le numéro de TVA',
			"La facture est sans TVA en raison du numéro de TVA {vatNumber}, mais la relation {number} ({name}) n'a pas de numéro de TVA dans Octopus.",
			'Mettez le numéro de TVA chez ce client dans Octopus, puis relancez.',
		],
	},
	DRY_RUN: {
		en: [
			'Dry run',
			'Dry run: this document is ready and was not sent.',
			'Switch off the dry run to send it.',
		],
		nl: [
			'Proefrun',
			'Proefrun: dit document is klaar en werd niet verzonden.',
			'Zet de proefrun uit om ze te verzenden.',
		],
		fr: [
			'Essai à blanc',
			"Essai à blanc : ce document est prêt et n'a pas été envoyé.",
			"Désactivez l'essai à blanc pour l'envoyer.",
		],
	},
	ALREADY_IN_OCTOPUS: {
		en: ['Already in Octopus', 'This was already in Octopus and was not sent again.', 'Nothing to do.'],
		nl: ['Al in Octopus', 'Dit stond al in Octopus en werd niet opnieuw verzonden.', 'Niets te doen.'],
		fr: ['Déjà dans Octopus', "Ceci était déjà dans Octopus et n'a pas été renvoyé.", 'Rien à faire.'],
	},
	ORDER_CHANGED: {
		en: [
			'Order changed after invoicing',
			'Octopus has {octopus} for this ({number}), the shop now {shop}, and it can no longer be prepared: {reason}',
			'Compare both and correct the concept document in Octopus; it is not sent again.',
		],
		nl: [
			'Bestelling gewijzigd na facturatie',
			'Octopus heeft hiervoor {octopus} ({number}), de winkel nu {shop}, en het kan niet meer voorbereid worden: {reason}',
			'Vergelijk beide en verbeter het conceptdocument in Octopus; het wordt niet opnieuw verzonden.',
		],
		fr: [
			'Commande modifiée après facturation',
			"Octopus a {octopus} pour ceci ({number}), la boutique maintenant {shop}, et la préparation n'est plus possible : {reason}",
			"Comparez les deux et corrigez le document concept dans Octopus ; il n'est pas renvoyé.",
		],
	},
	SPLIT_ORDER_UNCLEAR: {
		en: [
			'Split order unclear',
			'Another order with the same reference {reference} is in Octopus, and nothing tells the two apart.',
			'Look at the invoice with that reference in Octopus and make the missing one by hand.',
		],
		nl: [
			'Gesplitste bestelling onduidelijk',
			'Een andere bestelling met dezelfde referentie {reference} staat in Octopus en niets onderscheidt beide.',
			'Bekijk de factuur met die referentie in Octopus en maak de ontbrekende met de hand.',
		],
		fr: [
			'Commande scindée ambiguë',
			'Une autre commande avec la même référence {reference} est dans Octopus et rien ne les distingue.',
			'Regardez la facture avec cette référence dans Octopus et faites celle qui manque à la main.',
		],
	},
	MARK_AND_REFERENCE_DIFFER: {
		en: [
			'Document names two orders',
			'Document {number} in Octopus has the reference {reference} and the order reference {mark}: they name two orders.',
			'Correct the reference of that document in Octopus, so that both name the order it is for. Until then nothing is sent.',
		],
		nl: [
			'Document noemt twee bestellingen',
			'Document {number} in Octopus heeft de referentie {reference} en de bestelreferentie {mark}: die noemen twee bestellingen.',
			'Verbeter de referentie van dat document in Octopus, zodat beide de bestelling noemen waarvoor het is. Tot dan wordt er niets verzonden.',
		],
		fr: [
			'Document qui nomme deux commandes',
			'Le document {number} dans Octopus a la référence {reference} et la référence de commande {mark} : elles nomment deux commandes.',
			"Corrigez la référence de ce document dans Octopus, pour que les deux nomment sa commande. D'ici là, rien n'est envoyé.",
		],
	},
	INVOICED_BY_NUMBER: {
		en: [
			'Perhaps invoiced by hand',
			'Document {number} in Octopus, with the reference {reference}, has the same customer and the same total: it may be for this order.',
			'If it is, give it the reference {wanted} in Octopus; if not, one without this number.',
		],
		nl: [
			'Misschien met de hand gefactureerd',
			'Document {number} in Octopus, met referentie {reference}, heeft dezelfde klant en hetzelfde totaal: het kan van deze bestelling zijn.',
			'Als dat zo is, geef het in Octopus de referentie {wanted}; anders een zonder dit nummer.',
		],
		fr: [
			'Peut-être facturée à la main',
			'Le document {number} dans Octopus, avec la référence {reference}, a le même client et le même total : il peut être de cette commande.',
			"Si c'est le cas, donnez-lui la référence {wanted} dans Octopus ; sinon, une sans ce numéro.",
		],
	},
	ONLY_CREDITED_IN_OCTOPUS: {
		en: [
			'Only a credit note in Octopus',
			'Document {number} in Octopus has the order reference {mark} of this order and a total below zero, and there is no invoice.',
			'If it is a credit note, clear its order reference in Octopus, then this order is invoiced; if it is the invoice, correct it.',
		],
		nl: [
			'Alleen een creditnota in Octopus',
			'Document {number} in Octopus heeft de bestelreferentie {mark} van deze bestelling en een totaal onder nul, en er is geen factuur.',
			'Als het een creditnota is, maak haar bestelreferentie in Octopus leeg, dan wordt deze bestelling gefactureerd; als het de factuur is, verbeter ze.',
		],
		fr: [
			'Seulement une note de crédit dans Octopus',
			"Le document {number} dans Octopus a la référence de commande {mark} de cette commande et un total négatif, et il n'y a pas de facture.",
			"Si c'est une note de crédit, videz sa référence de commande dans Octopus, et cette commande est facturée ; si c'est la facture, corrigez-la.",
		],
	},
	OTHER_RUN_AT_WORK: {
		en: [
			'Another run is at work',
			'Another run is writing in the same journal of this dossier, so this one stepped aside.',
			'The next run takes up the rest. Let two runs start at different hours.',
		],
		nl: [
			'Een andere run is bezig',
			'Een andere run schrijft in hetzelfde dagboek van dit dossier, daarom ging deze opzij.',
			'De volgende run neemt de rest op. Laat twee runs op verschillende uren starten.',
		],
		fr: [
			'Une autre exécution est en cours',
			"Une autre exécution écrit dans le même journal de ce dossier ; celle-ci s'est donc effacée.",
			'La prochaine exécution prendra le reste. Faites démarrer deux exécutions à des heures différentes.',
		],
	},
	FIRST_INVOICE_DIFFERS: {
		en: [
			'First invoice differs',
			'Octopus came to {octopus} for the first invoice of this run ({reference}) instead of {expected}, so the run stopped.',
			'Look at that invoice in Octopus. Nothing else was sent.',
		],
		nl: [
			'Eerste factuur wijkt af',
			'Octopus kwam voor de eerste factuur van deze run ({reference}) op {octopus} in plaats van {expected}, daarom stopte de run.',
			'Bekijk die factuur in Octopus. Er werd niets anders verzonden.',
		],
		fr: [
			'La première facture diffère',
			"Octopus arrive à {octopus} pour la première facture ({reference}) au lieu de {expected} ; l'exécution s'est arrêtée.",
			"Regardez cette facture dans Octopus. Rien d'autre n'a été envoyé.",
		],
	},
	INVOICE_FATE_UNKNOWN: {
		en: [
			'Fate of the invoice unknown',
			'It is not known whether Octopus stored this invoice: {detail}',
			'The next run looks it up in Octopus before sending anything.',
		],
		nl: [
			'Lot van de factuur onbekend',
			'Het is niet bekend of Octopus deze factuur bewaarde: {detail}',
			'De volgende run zoekt ze op in Octopus voor er iets verzonden wordt.',
		],
		fr: [
			'Sort de la facture inconnu',
			'On ne sait pas si Octopus a enregistré cette facture : {detail}',
			"La prochaine exécution la cherchera dans Octopus avant d'envoyer quoi que ce soit.",
		],
	},
	RUN_STOPPED: {
		en: ['Run stopped', 'Not sent, because the run stopped earlier: {detail}', 'The next run takes it up.'],
		nl: [
			'Run gestopt',
			'Niet verzonden, omdat de run eerder stopte: {detail}',
			'De volgende run neemt dit op.',
		],
		fr: [
			'Exécution arrêtée',
			"Pas envoyée, car l'exécution s'est arrêtée avant : {detail}",
			'La prochaine exécution la reprendra.',
		],
	},
	DAILY_NOT_PUBLISHED: {
		en: [
			'Daily workflow not active',
			'The daily workflow is not active in n8n, so it could not be started.',
			'Open it in n8n, activate (publish) it, and press the button again.',
		],
		nl: [
			'Dagelijkse workflow niet actief',
			'De dagelijkse workflow is niet actief in n8n en kon dus niet gestart worden.',
			'Open hem in n8n, activeer (publiceer) hem en druk nog eens op de knop.',
		],
		fr: [
			'Workflow quotidien inactif',
			"Le workflow quotidien n'est pas actif dans n8n et n'a donc pas pu démarrer.",
			'Ouvrez-le dans n8n, activez-le (publiez-le) et appuyez encore une fois.',
		],
	},
	DAILY_NOT_CHOSEN: {
		en: [
			'No daily workflow chosen',
			'The step Run Daily Workflow of the dashboard names no workflow that exists.',
			'Open the dashboard in n8n, choose the daily workflow in that step, publish it, and press the button again.',
		],
		nl: [
			'Geen dagelijkse workflow gekozen',
			'De stap Run Daily Workflow van het dashboard noemt geen workflow die bestaat.',
			'Open het dashboard in n8n, kies in die stap de dagelijkse workflow, publiceer het en druk nog eens op de knop.',
		],
		fr: [
			'Aucun workflow quotidien choisi',
			"L'étape Run Daily Workflow du tableau de bord ne désigne aucun workflow existant.",
			'Ouvrez le tableau de bord dans n8n, choisissez-y le workflow quotidien, publiez-le et appuyez encore une fois.',
		],
	},
	ORDER_NOT_LOOKED_AT: {
		en: [
			'Not looked at',
			'The run ended without looking at this order.',
			'Its key in the ledger names no order of the shop that the daily workflow reads: correct the key in the data table, or ignore the row.',
		],
		nl: [
			'Niet bekeken',
			'De run eindigde zonder naar deze bestelling te kijken.',
			'De sleutel in het overzicht noemt geen bestelling van de winkel die de dagelijkse workflow leest: verbeter de sleutel in de datatabel, of negeer de rij.',
		],
		fr: [
			'Non examinée',
			"L'exécution s'est terminée sans examiner cette commande.",
			'Sa clé dans le registre ne désigne aucune commande de la boutique que lit le workflow quotidien : corrigez la clé dans la table de données, ou ignorez la ligne.',
		],
	},
	CALLS_KEPT_FREE: {
		en: [
			'Share of the day used up',
			'The share of the calls of today that is not kept free for other software is used up.',
			'Nothing is lost: the run of tomorrow takes up the rest. The share is set under Leave Free for Other Software.',
		],
		nl: [
			'Aandeel van de dag verbruikt',
			'Het deel van de oproepen van vandaag dat niet voor andere software vrij blijft, is verbruikt.',
			'Er gaat niets verloren: de run van morgen neemt de rest op. Het deel staat onder Leave Free for Other Software.',
		],
		fr: [
			'Part du jour épuisée',
			"La part des appels d'aujourd'hui qui n'est pas réservée à d'autres logiciels est épuisée.",
			"Rien n'est perdu : l'exécution de demain reprend le reste. La part se règle sous Leave Free for Other Software.",
		],
	},
	EXPORT_UNREADABLE: {
		en: [
			'No e-invoice',
			'Octopus gave no e-invoice for {number}.',
			'The totals are worked out from the stored lines instead.',
		],
		nl: [
			'Geen e-factuur',
			'Octopus gaf geen e-factuur voor {number}.',
			'De totalen worden dan uit de bewaarde regels berekend.',
		],
		fr: [
			"Pas d'e-facture",
			"Octopus n'a pas donné de facture électronique pour {number}.",
			'Les totaux sont alors calculés à partir des lignes enregistrées.',
		],
	},
	INVOICE_GONE: {
		en: [
			'Invoice gone',
			'Invoice {number} is no longer in Octopus.',
			'It was probably deleted there. Delete nothing while the link runs; run again to send it anew.',
		],
		nl: [
			'Factuur verdwenen',
			'Factuur {number} staat niet meer in Octopus.',
			'Ze werd er waarschijnlijk verwijderd. Verwijder niets terwijl de koppeling loopt; start opnieuw om ze nogmaals te verzenden.',
		],
		fr: [
			'Facture disparue',
			"La facture {number} n'est plus dans Octopus.",
			"Elle y a sans doute été supprimée. Ne supprimez rien pendant l'exécution ; relancez pour la renvoyer.",
		],
	},
	NOT_IN_OCTOPUS: {
		en: [
			'No longer in Octopus',
			'Octopus has no invoice of this order any more; this was only a look, and nothing was sent.',
			'If it was deleted on purpose, ignore the order. Otherwise Process now sends it again, and so does the next run.',
		],
		nl: [
			'Niet meer in Octopus',
			'Octopus heeft geen factuur meer van deze bestelling; er werd alleen gekeken en niets verzonden.',
			'Werd ze met opzet verwijderd, negeer dan de bestelling. Anders verzendt Nu verwerken ze opnieuw, en de volgende run ook.',
		],
		fr: [
			"N'est plus dans Octopus",
			"Octopus n'a plus de facture de cette commande ; ceci n'était qu'un contrôle, et rien n'a été envoyé.",
			'Si elle a été supprimée exprès, ignorez la commande. Sinon Traiter maintenant la renvoie, et la prochaine exécution aussi.',
		],
	},
	SETTING_UNREADABLE: {
		en: [
			'A setting cannot be read',
			'The step Settings stopped at what was typed: {detail}',
			'Correct it in the daily workflow and publish it again. A list of order states stands in brackets: [2, 3, 4]; a number has a point: 0.05.',
		],
		nl: [
			'Een instelling is niet leesbaar',
			'De stap Settings stopte bij wat er getypt staat: {detail}',
			'Verbeter het in de dagelijkse workflow en publiceer hem opnieuw. Een lijst van bestelstatussen staat tussen haken: [2, 3, 4]; een getal heeft een punt: 0.05.',
		],
		fr: [
			'Un réglage est illisible',
			"L'étape Settings s'est arrêtée sur ce qui y est saisi : {detail}",
			"Corrigez-le dans le workflow quotidien et publiez-le à nouveau. Une liste d'états de commande se met entre crochets : [2, 3, 4] ; un nombre prend un point : 0.05.",
		],
	},
	NOT_CHECKED: {
		en: [
			'Not checked',
			'This is in Octopus, but could not be read back and compared: {detail}',
			'Compare it with the shop, or run again.',
		],
		nl: [
			'Niet nagekeken',
			'Dit staat in Octopus, maar kon niet teruggelezen en vergeleken worden: {detail}',
			'Vergelijk het met de winkel, of start opnieuw.',
		],
		fr: [
			'Non vérifiée',
			"Ceci est dans Octopus, mais n'a pas pu être relu et comparé : {detail}",
			'Comparez-le avec la boutique, ou relancez.',
		],
	},
	TOTAL_DIFFERS: {
		en: [
			'Total differs',
			'Octopus has {octopus}, the shop {shop}: a difference of {difference}.',
			'Open the concept document in Octopus and compare it with the shop before booking it.',
		],
		nl: [
			'Totaal wijkt af',
			'Octopus heeft {octopus}, de winkel {shop}: een verschil van {difference}.',
			'Open het conceptdocument in Octopus en vergelijk het met de winkel voor u het boekt.',
		],
		fr: [
			'Le total diffère',
			'Octopus a {octopus}, la boutique {shop} : une différence de {difference}.',
			'Ouvrez le document concept dans Octopus et comparez-le avec la boutique avant de le comptabiliser.',
		],
	},
	VAT_DIFFERS: {
		en: [
			'VAT differs',
			'The VAT at {rate} % is {octopus} in Octopus and {shop} by the shop: a difference of {difference}.',
			'Open the concept document in Octopus and compare the VAT before booking it.',
		],
		nl: [
			'Btw wijkt af',
			'De btw aan {rate} % is {octopus} in Octopus en {shop} volgens de winkel: een verschil van {difference}.',
			'Open het conceptdocument in Octopus en vergelijk de btw voor u het boekt.',
		],
		fr: [
			'La TVA diffère',
			"La TVA à {rate} % est de {octopus} dans Octopus et de {shop} d'après la boutique : une différence de {difference}.",
			'Ouvrez le document concept dans Octopus et comparez la TVA avant de le comptabiliser.',
		],
	},
	REFERENCE_DIFFERS: {
		en: [
			'Reference differs',
			'The document in Octopus has the reference "{reference}", which is another one.',
			'Open the invoice in Octopus and correct the reference.',
		],
		nl: [
			'Referentie wijkt af',
			'De factuur in Octopus heeft de referentie "{reference}", dat is niet deze bestelling.',
			'Open de factuur in Octopus en verbeter de referentie.',
		],
		fr: [
			'La référence diffère',
			"La facture dans Octopus a la référence « {reference} », qui n'est pas cette commande.",
			'Ouvrez la facture dans Octopus et corrigez la référence.',
		],
	},
	CUSTOMER_DIFFERS: {
		en: [
			'Customer differs',
			'The customer differs between shop and Octopus: {fields}.',
			'Correct the customer in Octopus if the shop is right, then check the concept invoice.',
		],
		nl: [
			'Klant wijkt af',
			'De klant verschilt tussen winkel en Octopus: {fields}.',
			'Verbeter de klant in Octopus als de winkel juist is, en controleer dan de conceptfactuur.',
		],
		fr: [
			'Le client diffère',
			'Le client diffère entre la boutique et Octopus : {fields}.',
			'Corrigez le client dans Octopus si la boutique a raison, puis vérifiez la facture concept.',
		],
	},
	CUSTOMER_MOVED: {
		en: [
			'Details of the customer',
			'Details of the customer are others in Octopus: {fields}.',
			'Correct them in Octopus if the shop is right, for instance after a move.',
		],
		nl: [
			'Gegevens van de klant',
			'Gegevens van de klant zijn anders in Octopus: {fields}.',
			'Verbeter ze in Octopus als de winkel juist is, bijvoorbeeld na een verhuizing.',
		],
		fr: [
			'Données du client',
			'Des données du client sont différentes dans Octopus : {fields}.',
			'Corrigez-les dans Octopus si la boutique a raison, par exemple après un déménagement.',
		],
	},
	CUSTOMER_NOT_COMPARED: {
		en: [
			'Customer not compared',
			'Total and VAT were compared, but not whose name this stands on in Octopus: the customer of the order is not known.',
			'Compare the customer on the document in Octopus with the order.',
		],
		nl: [
			'Klant niet vergeleken',
			'Totaal en btw zijn vergeleken, maar niet op wiens naam dit in Octopus staat: de klant van de bestelling is niet bekend.',
			'Vergelijk de klant op het document in Octopus met de bestelling.',
		],
		fr: [
			'Client non comparé',
			"Le total et la TVA ont été comparés, mais pas au nom de qui ceci est établi dans Octopus : le client de la commande n'est pas connu.",
			'Comparez le client du document dans Octopus avec la commande.',
		],
	},
	TOTAL_ONLY_COMPARED: {
		en: [
			'Only the total compared',
			'Only the total was compared, neither the VAT nor the customer: {detail}',
			'Compare VAT and customer of the document in Octopus with the order.',
		],
		nl: [
			'Alleen het totaal vergeleken',
			'Alleen het totaal is vergeleken, niet de btw en niet de klant: {detail}',
			'Vergelijk btw en klant van het document in Octopus met de bestelling.',
		],
		fr: [
			'Seul le total comparé',
			'Seul le total a été comparé, ni la TVA ni le client : {detail}',
			'Comparez la TVA et le client du document dans Octopus avec la commande.',
		],
	},
	RELATION_GONE: {
		en: [
			'Relation gone',
			'Octopus does not give relation {number}, on whose name this stands.',
			'Look at the customer of the document in Octopus.',
		],
		nl: [
			'Relatie verdwenen',
			'Octopus geeft relatie {number} niet, op wier naam dit staat.',
			'Bekijk in Octopus de klant van het document.',
		],
		fr: [
			'Relation disparue',
			'Octopus ne donne pas la relation {number}, au nom de laquelle ceci est établi.',
			'Regardez le client du document dans Octopus.',
		],
	},
	CENTS_DIFFER: {
		en: [
			'Unavoidable cent',
			'Octopus {octopus}, shop {shop}: {difference}, which no base and VAT rate can avoid.',
			'Nothing to do.',
		],
		nl: [
			'Onvermijdelijke cent',
			'Octopus {octopus}, winkel {shop}: {difference}, wat geen basis en btw-tarief kan vermijden.',
			'Niets te doen.',
		],
		fr: [
			'Centime inévitable',
			"Octopus {octopus}, boutique {shop} : {difference}, qu'aucune base ni taux ne peut éviter.",
			'Rien à faire.',
		],
	},
} satisfies Record<string, TextsPerLanguage>;
