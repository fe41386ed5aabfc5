import type { TextsPerLanguage } from './index';

/** Credit slips, and orders that are credited as a whole. */
export const creditTexts = {
	SLIP_ZERO: {
		en: ['Slip of nothing', 'The credit slip gives nothing back.', 'Nothing to do.'],
		nl: ['Creditbon van niets', 'De creditbon geeft niets terug.', 'Niets te doen.'],
		fr: ['Avoir de zéro', "L'avoir ne rembourse rien.", 'Rien à faire.'],
	},
	SLIP_UNREADABLE: {
		en: ['Slip unreadable', 'The credit slip could not be read: {detail}', 'Open the slip in PrestaShop; make the credit note by hand if it stays so.'],
		nl: ['Creditbon onleesbaar', 'De creditbon kon niet gelezen worden: {detail}', 'Open de creditbon in PrestaShop; maak de creditnota met de hand als dit zo blijft.'],
		fr: ['Avoir illisible', "L'avoir n'a pas pu être lu : {detail}", "Ouvrez l'avoir dans PrestaShop ; faites la note de crédit à la main si cela persiste."],
	},
	SLIP_LINE_UNKNOWN: {
		en: ['Line of the slip unknown', 'The credit slip refunds line {line} of the order, which the order no longer has.', 'Make this credit note by hand with the reference {reference}.'],
		nl: ['Regel van de creditbon onbekend', 'De creditbon betaalt regel {line} van de bestelling terug, die de bestelling niet meer heeft.', 'Maak deze creditnota met de hand, met referentie {reference}.'],
		fr: ["Ligne de l'avoir inconnue", "L'avoir rembourse la ligne {line} de la commande, que la commande n'a plus.", 'Faites cette note de crédit à la main, avec la référence {reference}.'],
	},
	SLIP_TOTALS_CONTRADICT: {
		en: ['Slip and its lines contradict', 'The lines of the credit slip come to {lines}, but the slip says {total}.', 'Look at what was paid back and make this credit note by hand with the reference {reference}.'],
		nl: ['Creditbon en regels spreken elkaar tegen', 'De regels van de creditbon komen op {lines}, maar de creditbon zegt {total}.', 'Kijk na wat terugbetaald werd en maak deze creditnota met de hand, met referentie {reference}.'],
		fr: ["L'avoir et ses lignes se contredisent", "Les lignes de l'avoir donnent {lines}, mais l'avoir indique {total}.", 'Vérifiez ce qui a été remboursé et faites cette note de crédit à la main, avec la référence {reference}.'],
	},
	SLIP_VAT_CONTRADICTS: {
		en: ['VAT of the slip contradicts the order', 'The credit slip gives back "{what}" at {excl} excl. and {incl} incl. VAT, but the order charged it at {rate} %.', 'The tax of the product or carrier was changed after the order. Make this credit note by hand at the rate of the order, with the reference {reference}.'],
		nl: ['Btw van de creditbon klopt niet met de bestelling', 'De creditbon betaalt "{what}" terug aan {excl} excl. en {incl} incl. btw, maar de bestelling rekende {rate} %.', 'De belasting van het product of de vervoerder werd na de bestelling gewijzigd. Maak deze creditnota met de hand aan het tarief van de bestelling, met referentie {reference}.'],
		fr: ["TVA de l'avoir contraire à la commande", "L'avoir rembourse « {what} » à {excl} HTVA et {incl} TVAC, mais la commande comptait {rate} %.", 'La taxe du produit ou du transporteur a été modifiée après la commande. Faites cette note de crédit à la main au taux de la commande, avec la référence {reference}.'],
	},
	SLIP_LESS_VOUCHER: {
		en: ['Slip less voucher', 'The credit slip was made "less the voucher" of the order: less the voucher it is {less}, but the slip says {amount}.', 'Look at what was paid back. Choose under Slips Less Voucher what such slips mean in your shop, or make this credit note by hand with the reference {reference}.'],
		nl: ['Creditbon min kortingsbon', 'De creditbon werd gemaakt "min de kortingsbon" van de bestelling: min de kortingsbon is het {less}, maar de creditbon zegt {amount}.', 'Kijk na wat terugbetaald werd. Kies onder Slips Less Voucher wat zulke creditbonnen in uw winkel betekenen, of maak deze creditnota met de hand, met referentie {reference}.'],
		fr: ['Avoir moins le bon de réduction', "L'avoir a été fait « moins le bon de réduction » de la commande : sans le bon c'est {less}, mais l'avoir indique {amount}.", 'Vérifiez ce qui a été remboursé. Choisissez sous Slips Less Voucher ce que de tels avoirs signifient dans votre boutique, ou faites cette note de crédit à la main, avec la référence {reference}.'],
	},
	SLIP_AMOUNT_UNCLEAR: {
		en: ['Chosen amount unclear', 'It is not known whether the amount chosen for the credit slip holds VAT: the refund is {incl} if it does, {excl} if it does not.', 'Look at what was paid back and make this credit note by hand with the reference {reference}. With the right to read groups, the key can tell for customers who see prices incl. VAT.'],
		nl: ['Gekozen bedrag onduidelijk', 'Het is niet bekend of het gekozen bedrag van de creditbon btw bevat: de terugbetaling is {incl} met, {excl} zonder.', 'Kijk na wat terugbetaald werd en maak deze creditnota met de hand, met referentie {reference}. Met het recht om groups te lezen kan de sleutel het uitmaken voor klanten die prijzen incl. btw zien.'],
		fr: ['Montant choisi ambigu', "On ne sait pas si le montant choisi pour l'avoir contient la TVA : le remboursement est {incl} si oui, {excl} sinon.", "Vérifiez ce qui a été remboursé et faites cette note de crédit à la main, avec la référence {reference}. Avec le droit de lire groups, la clé permet de trancher pour les clients qui voient les prix TVAC."],
	},
	CREDIT_EXCEEDS_INVOICE: {
		en: ['Credits exceed the invoice', 'With this credit slip ({slip}) the slips of the order come to {credits}, more than the {invoice} that the customer paid; {rest} is left.', 'PrestaShop does not take vouchers off a slip. Choose Credit the Rest under Slips Above the Invoice, or make this credit note by hand with the reference {reference}.'],
		nl: ['Meer gecrediteerd dan gefactureerd', 'Met deze creditbon ({slip}) komen de creditbonnen van de bestelling op {credits}, meer dan de {invoice} die de klant betaalde; er blijft {rest}.', 'PrestaShop trekt kortingsbonnen niet af op een creditbon. Kies Credit the Rest onder Slips Above the Invoice, of maak deze creditnota met de hand, met referentie {reference}.'],
		fr: ['Avoirs supérieurs à la facture', 'Avec cet avoir ({slip}), les avoirs de la commande font {credits}, plus que les {invoice} payés par le client ; il reste {rest}.', "PrestaShop ne déduit pas les bons de réduction d'un avoir. Choisissez Credit the Rest sous Slips Above the Invoice, ou faites cette note de crédit à la main, avec la référence {reference}."],
	},
	CREDIT_EXCEEDS_RATE: {
		en: ['Credits exceed the invoice at a VAT rate', 'At {rate} % VAT the credit slips of the order come to {credits}, more than the {invoice} that was invoiced at that rate.', 'A voucher lowered the invoice, not the slip. Decide what was paid back, and make this credit note by hand with the reference {reference}.'],
		nl: ['Meer gecrediteerd dan gefactureerd aan een btw-tarief', 'Aan {rate} % btw komen de creditbonnen van de bestelling op {credits}, meer dan de {invoice} die aan dat tarief gefactureerd werd.', 'Een kortingsbon verlaagde de factuur, niet de creditbon. Beslis wat terugbetaald werd en maak deze creditnota met de hand, met referentie {reference}.'],
		fr: ['Avoirs supérieurs à la facture à un taux de TVA', 'À {rate} % de TVA, les avoirs de la commande font {credits}, plus que les {invoice} facturés à ce taux.', "Un bon de réduction a diminué la facture, pas l'avoir. Décidez de ce qui a été remboursé et faites cette note de crédit à la main, avec la référence {reference}."],
	},
	CREDIT_EXCEEDS_OCTOPUS: {
		en: ['Credits exceed the invoice in Octopus', 'Octopus has {invoice} for the order and {credits} credited already; this credit note of {slip} would be too much.', 'Compare the invoice and its credit notes in Octopus with the shop, and make what is missing by hand with the reference {reference}.'],
		nl: ['Meer gecrediteerd dan de factuur in Octopus', 'Octopus heeft {invoice} voor de bestelling en al {credits} gecrediteerd; deze creditnota van {slip} zou te veel zijn.', 'Vergelijk de factuur en haar creditnota\'s in Octopus met de winkel, en maak wat ontbreekt met de hand, met referentie {reference}.'],
		fr: ['Avoirs supérieurs à la facture dans Octopus', 'Octopus a {invoice} pour la commande et déjà {credits} crédités ; cette note de crédit de {slip} serait de trop.', 'Comparez la facture et ses notes de crédit dans Octopus avec la boutique, et faites ce qui manque à la main, avec la référence {reference}.'],
	},
	CREDIT_NOTHING_LEFT: {
		en: ['Nothing left to credit', 'Earlier slips of the order gave back all of the {invoice} that was invoiced; this one of {slip} is left out.', 'Nothing to do, unless more was paid back than the customer had paid.'],
		nl: ['Niets meer te crediteren', 'Eerdere creditbonnen van de bestelling gaven de gefactureerde {invoice} al helemaal terug; deze van {slip} valt weg.', 'Niets te doen, tenzij meer terugbetaald werd dan de klant betaald had.'],
		fr: ['Plus rien à créditer', 'Les avoirs précédents de la commande ont déjà remboursé les {invoice} facturés ; celui-ci de {slip} est laissé de côté.', "Rien à faire, sauf si l'on a remboursé plus que le client n'avait payé."],
	},
	CREDIT_CAPPED: {
		en: ['Credit kept to the invoice', 'The slip says {slip}; {rest} is credited, which is what was left of the invoice.', 'Nothing to do, as chosen under Slips Above the Invoice.'],
		nl: ['Credit beperkt tot de factuur', 'De creditbon zegt {slip}; {rest} wordt gecrediteerd, want dat bleef van de factuur.', 'Niets te doen, zoals gekozen onder Slips Above the Invoice.'],
		fr: ['Crédit limité à la facture', "L'avoir indique {slip} ; {rest} est crédité, ce qui restait de la facture.", 'Rien à faire, comme choisi sous Slips Above the Invoice.'],
	},
	CREDIT_ORDER_NOT_IN_OCTOPUS: {
		en: ['Invoice not in Octopus', 'The invoice of order {reference} is not in Octopus, so there is nothing that this could credit.', 'It is credited once the order is in Octopus. For orders that were invoiced elsewhere, choose Leave Them Out under Slips Without Invoice.'],
		nl: ['Factuur niet in Octopus', 'De factuur van bestelling {reference} staat niet in Octopus, dus is er niets om te crediteren.', 'Ze wordt gecrediteerd zodra de bestelling in Octopus staat. Kies Leave Them Out onder Slips Without Invoice voor bestellingen die elders gefactureerd zijn.'],
		fr: ["Facture absente d'Octopus", "La facture de la commande {reference} n'est pas dans Octopus ; il n'y a donc rien à créditer.", "Elle sera créditée dès que la commande sera dans Octopus. Pour les commandes facturées ailleurs, choisissez Leave Them Out sous Slips Without Invoice."],
	},
	CREDIT_NOT_NEEDED: {
		en: ['Never invoiced, fully refunded', 'Order {reference} was given back completely and is not in Octopus: no invoice, no credit note.', 'Nothing to do.'],
		nl: ['Nooit gefactureerd, volledig terugbetaald', 'Bestelling {reference} is volledig terugbetaald en staat niet in Octopus: geen factuur, geen creditnota.', 'Niets te doen.'],
		fr: ['Jamais facturée, entièrement remboursée', "La commande {reference} a été entièrement remboursée et n'est pas dans Octopus : ni facture, ni note de crédit.", 'Rien à faire.'],
	},
	CREDIT_STATE_NOT_CHOSEN: {
		en: ['Not a state that credits', 'The order has no credit slip here, and its state ({state}) is none of those that credit the whole invoice.', 'Nothing to do. To credit such orders, add the state under Full Credit States.'],
		nl: ['Geen toestand die crediteert', 'De bestelling heeft hier geen creditbon, en haar toestand ({state}) is er geen die de hele factuur crediteert.', 'Niets te doen. Voeg de toestand toe onder Full Credit States om zulke bestellingen te crediteren.'],
		fr: ["Pas un état qui crédite", "La commande n'a pas d'avoir ici, et son état ({state}) n'est pas de ceux qui créditent toute la facture.", "Rien à faire. Pour créditer de telles commandes, ajoutez l'état sous Full Credit States."],
	},
	CREDIT_SLIPS_UNKNOWN: {
		en: ['Slips not read', 'It is not known whether the shop has credit slips of this order, so the whole invoice is not credited.', 'Add Credit Slips to Include in the step that reads the orders, then run again.'],
		nl: ['Creditbonnen niet gelezen', 'Het is niet bekend of de winkel creditbonnen van deze bestelling heeft, dus wordt niet de hele factuur gecrediteerd.', 'Voeg Credit Slips toe aan Include in de stap die de bestellingen leest, en start opnieuw.'],
		fr: ['Avoirs non lus', "On ne sait pas si la boutique a des avoirs de cette commande ; la facture entière n'est donc pas créditée.", "Ajoutez Credit Slips à Include dans l'étape qui lit les commandes, puis relancez."],
	},
	CREDIT_HAS_SLIPS: {
		en: ['Credited by its slips', 'The shop has {count} credit slip(s) of this order; they are credited instead of the whole invoice.', 'Nothing to do.'],
		nl: ['Gecrediteerd door haar creditbonnen', 'De winkel heeft {count} creditbon(nen) van deze bestelling; die worden gecrediteerd in plaats van de hele factuur.', 'Niets te doen.'],
		fr: ['Créditée par ses avoirs', 'La boutique a {count} avoir(s) de cette commande ; ils sont crédités au lieu de la facture entière.', 'Rien à faire.'],
	},
	CREDIT_UNCLEAR: {
		en: ['Credit note made by hand', 'Octopus has a credit note with the reference {reference}, and nothing says whether it is this one.', 'If it is, give it the reference {wanted} in Octopus; if not, one that is not this order\'s reference.'],
		nl: ['Creditnota met de hand gemaakt', 'Octopus heeft een creditnota met referentie {reference}, en niets zegt of het deze is.', 'Als ze het is, geef ze in Octopus de referentie {wanted}; anders een die niet de referentie van deze bestelling is.'],
		fr: ['Note de crédit faite à la main', "Octopus a une note de crédit avec la référence {reference}, et rien ne dit si c'est celle-ci.", "Si c'est elle, donnez-lui la référence {wanted} dans Octopus ; sinon, une qui n'est pas la référence de cette commande."],
	},
	CREDIT_NOT_NEGATIVE: {
		en: ['Credit note with a positive total', 'Octopus has a document with the reference of this credit note ({reference}), but its total is not negative.', 'If it is this credit note, correct it in Octopus; if not, give it another reference.'],
		nl: ['Creditnota met een positief totaal', 'Octopus heeft een document met de referentie van deze creditnota ({reference}), maar het totaal is niet negatief.', 'Als het deze creditnota is, verbeter ze in Octopus; anders, geef het een andere referentie.'],
		fr: ['Note de crédit au total positif', "Octopus a un document avec la référence de cette note de crédit ({reference}), mais son total n'est pas négatif.", "Si c'est cette note de crédit, corrigez-la dans Octopus ; sinon, donnez-lui une autre référence."],
	},
	SETTINGS_OF_OTHER_STEP: {
		en: ['Settings of another step', 'The step whose settings shall be used is not a Prepare From Order step.', 'Put the name of that step between the quotes in Settings of the Step.'],
		nl: ['Instellingen van een andere stap', 'De stap waarvan de instellingen gebruikt moeten worden, is geen stap Prepare From Order.', 'Zet de naam van die stap tussen de aanhalingstekens in Settings of the Step.'],
		fr: ["Réglages d'une autre étape", "L'étape dont il faut reprendre les réglages n'est pas une étape Prepare From Order.", 'Mettez le nom de cette étape entre les guillemets dans Settings of the Step.'],
	},
} satisfies Record<string, TextsPerLanguage>;
