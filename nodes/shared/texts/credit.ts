import type { TextsPerLanguage } from './text';

/** Credit slips, and orders that are credited as a whole. */
export const creditTexts = {
	SLIP_ZERO: {
		en: ['Slip of nothing', 'The credit slip gives nothing back.', 'Nothing to do.'],
		nl: ['Creditbon van niets', 'De creditbon geeft niets terug.', 'Niets te doen.'],
		fr: ['Avoir de zéro', "L'avoir ne rembourse rien.", 'Rien à faire.'],
	},
	SLIP_UNREADABLE: {
		en: [
			'Slip unreadable',
			'The credit slip could not be read: {detail}',
			'Open the slip in PrestaShop; make the credit note by hand if it stays so.',
		],
		nl: [
			'Creditbon onleesbaar',
			'De creditbon kon niet gelezen worden: {detail}',
			'Open de creditbon in PrestaShop; maak de creditnota met de hand als dit zo blijft.',
		],
		fr: [
			'Avoir illisible',
			"L'avoir n'a pas pu être lu : {detail}",
			"Ouvrez l'avoir dans PrestaShop ; faites la note de crédit à la main si cela persiste.",
		],
	},
	SLIP_LINE_UNKNOWN: {
		en: [
			'Line of the slip unknown',
			'The credit slip refunds line {line} of the order, which the order no longer has.',
			'Make this credit note by hand with the reference {reference}.',
		],
		nl: [
			'Regel van de creditbon onbekend',
			'De creditbon betaalt regel {line} van de bestelling terug, die de bestelling niet meer heeft.',
			'Maak deze creditnota met de hand, met referentie {reference}.',
		],
		fr: [
			"Ligne de l'avoir inconnue",
			"L'avoir rembourse la ligne {line} de la commande, que la commande n'a plus.",
			'Faites cette note de crédit à la main, avec la référence {reference}.',
		],
	},
	SLIP_TOTALS_CONTRADICT: {
		en: [
			'Slip and its lines contradict',
			'The lines of the credit slip come to {lines}, but the slip says {total}.',
			'Look at what was paid back and make this credit note by hand with the reference {reference}.',
		],
		nl: [
			'Creditbon en regels spreken elkaar tegen',
			'De regels van de creditbon komen op {lines}, maar de creditbon zegt {total}.',
			'Kijk na wat terugbetaald werd en maak deze creditnota met de hand, met referentie {reference}.',
		],
		fr: [
			"L'avoir et ses lignes se contredisent",
			"Les lignes de l'avoir donnent {lines}, mais l'avoir indique {total}.",
			'Vérifiez ce qui a été remboursé et faites cette note de crédit à la main, avec la référence {reference}.',
		],
	},
	SLIP_VAT_CONTRADICTS: {
		en: [
			'VAT of the slip contradicts the order',
			'The credit slip gives back "{what}" at {excl} excl. and {incl} incl. VAT, but the order charged it at {rate} %.',
			'The tax of the product or carrier was changed after the order. Make this credit note by hand at the rate of the order, with the reference {reference}.',
		],
		nl: [
			'Btw van de creditbon klopt niet met de bestelling',
			'De creditbon betaalt "{what}" terug aan {excl} excl. en {incl} incl. btw, maar de bestelling rekende {rate} %.',
			'De belasting van het product of de vervoerder werd na de bestelling gewijzigd. Maak deze creditnota met de hand aan het tarief van de bestelling, met referentie {reference}.',
		],
		fr: [
			"TVA de l'avoir contraire à la commande",
			"L'avoir rembourse « {what} » à {excl} HTVA et {incl} TVAC, mais la commande comptait {rate} %.",
			'La taxe du produit ou du transporteur a été modifiée après la commande. Faites cette note de crédit à la main au taux de la commande, avec la référence {reference}.',
		],
	},
	SLIP_LESS_VOUCHER: {
		en: [
			'Slip less voucher',
			'The credit slip was made "less the voucher" of the order: less the voucher it is {less}, but the slip says {amount}.',
			'Look at what was paid back. Choose under Slips Less Voucher what such slips mean in your shop, or make this credit note by hand with the reference {reference}.',
		],
		nl: [
			'Creditbon min kortingsbon',
			'De creditbon werd gemaakt "min de kortingsbon" van de bestelling: min de kortingsbon is het {less}, maar de creditbon zegt {amount}.',
			'Kijk na wat terugbetaald werd. Kies onder Slips Less Voucher wat zulke creditbonnen in uw winkel betekenen, of maak deze creditnota met de hand, met referentie {reference}.',
		],
		fr: [
			'Avoir moins le bon de réduction',
			"L'avoir a été fait « moins le bon de réduction » de la commande : sans le bon c'est {less}, mais l'avoir indique {amount}.",
			'Vérifiez ce qui a été remboursé. Choisissez sous Slips Less Voucher ce que de tels avoirs signifient dans votre boutique, ou faites cette note de crédit à la main, avec la référence {reference}.',
		],
	},
	SLIP_AMOUNT_UNCLEAR: {
		en: [
			'Chosen amount unclear',
			'It is not known whether the amount chosen for the credit slip holds VAT: the refund is {incl} if it does, {excl} if it does not.',
			'Look at what was paid back and make this credit note by hand with the reference {reference}. With the right to read groups, the key can tell for customers who see prices incl. VAT.',
		],
		nl: [
			'Gekozen bedrag onduidelijk',
			'Het is niet bekend of het gekozen bedrag van de creditbon btw bevat: de terugbetaling is {incl} met, {excl} zonder.',
			'Kijk na wat terugbetaald werd en maak deze creditnota met de hand, met referentie {reference}. Met het recht om groups te lezen kan de sleutel het uitmaken voor klanten die prijzen incl. btw zien.',
		],
		fr: [
			'Montant choisi ambigu',
			"On ne sait pas si le montant choisi pour l'avoir contient la TVA : le remboursement est {incl} si oui, {excl} sinon.",
			'Vérifiez ce qui a été remboursé et faites cette note de crédit à la main, avec la référence {reference}. Avec le droit de lire groups, la clé permet de trancher pour les clients qui voient les prix TVAC.',
		],
	},
	CREDIT_EXCEEDS_INVOICE: {
		en: [
			'Credits exceed the invoice',
			'With this credit slip ({slip}) the slips of the order come to {credits}, more than the {invoice} that the order comes to in the shop; {rest} is left.',
			'PrestaShop takes no voucher off a slip, and a later change of the order lowers none. Choose Credit the Rest under Slips Above the Invoice, or make this credit note by hand with the reference {reference}.',
		],
		nl: [
			'Meer gecrediteerd dan gefactureerd',
			'Met deze creditbon ({slip}) komen de creditbonnen van de bestelling op {credits}, meer dan de {invoice} van de bestelling in de winkel; er blijft {rest}.',
			'PrestaShop trekt geen kortingsbon af op een creditbon, en een latere wijziging van de bestelling verlaagt er geen. Kies Credit the Rest onder Slips Above the Invoice, of maak deze creditnota met de hand, met referentie {reference}.',
		],
		fr: [
			'Avoirs supérieurs à la facture',
			'Avec cet avoir ({slip}), les avoirs de la commande font {credits}, plus que les {invoice} de la commande dans la boutique ; il reste {rest}.',
			"PrestaShop ne déduit aucun bon de réduction d'un avoir, et une modification ultérieure de la commande n'en diminue aucun. Choisissez Credit the Rest sous Slips Above the Invoice, ou faites cette note de crédit à la main, avec la référence {reference}.",
		],
	},
	CREDIT_EXCEEDS_RATE: {
		en: [
			'Credits exceed the invoice at a VAT rate',
			'At {rate} % VAT the credit slips of the order come to {credits}, more than the {invoice} that was invoiced at that rate.',
			'What was refunded is not what was charged at that rate: a voucher or a change of the order lowers the invoice, not the slip. Decide what was paid back, and make this credit note by hand with the reference {reference}.',
		],
		nl: [
			'Meer gecrediteerd dan gefactureerd aan een btw-tarief',
			'Aan {rate} % btw komen de creditbonnen van de bestelling op {credits}, meer dan de {invoice} die aan dat tarief gefactureerd werd.',
			'Wat terugbetaald werd, is niet wat aan dat tarief gerekend werd: een kortingsbon of een wijziging van de bestelling verlaagt de factuur, niet de creditbon. Beslis wat terugbetaald werd en maak deze creditnota met de hand, met referentie {reference}.',
		],
		fr: [
			'Avoirs supérieurs à la facture à un taux de TVA',
			'À {rate} % de TVA, les avoirs de la commande font {credits}, plus que les {invoice} facturés à ce taux.',
			"Ce qui a été remboursé n'est pas ce qui a été compté à ce taux : un bon de réduction ou une modification de la commande diminue la facture, pas l'avoir. Décidez de ce qui a été remboursé et faites cette note de crédit à la main, avec la référence {reference}.",
		],
	},
	CREDIT_EXCEEDS_OCTOPUS: {
		en: [
			'Credits exceed the invoice in Octopus',
			'Octopus has {invoice} for the order and {credits} credited already; this credit note of {slip} would be too much.',
			'Compare the invoice and its credit notes in Octopus with the shop, and make what is missing by hand with the reference {reference}.',
		],
		nl: [
			'Meer gecrediteerd dan de factuur in Octopus',
			'Octopus heeft {invoice} voor de bestelling en al {credits} gecrediteerd; deze creditnota van {slip} zou te veel zijn.',
			"Vergelijk de factuur en haar creditnota's in Octopus met de winkel, en maak wat ontbreekt met de hand, met referentie {reference}.",
		],
		fr: [
			'Avoirs supérieurs à la facture dans Octopus',
			'Octopus a {invoice} pour la commande et déjà {credits} crédités ; cette note de crédit de {slip} serait de trop.',
			'Comparez la facture et ses notes de crédit dans Octopus avec la boutique, et faites ce qui manque à la main, avec la référence {reference}.',
		],
	},
	CREDIT_NOTHING_LEFT: {
		en: [
			'Nothing left to credit',
			'Earlier slips of the order gave back all of the {invoice} that was invoiced; this one of {slip} is left out.',
			'Nothing to do, unless more was paid back than the customer had paid.',
		],
		nl: [
			'Niets meer te crediteren',
			'Eerdere creditbonnen van de bestelling gaven de gefactureerde {invoice} al helemaal terug; deze van {slip} valt weg.',
			'Niets te doen, tenzij meer terugbetaald werd dan de klant betaald had.',
		],
		fr: [
			'Plus rien à créditer',
			'Les avoirs précédents de la commande ont déjà remboursé les {invoice} facturés ; celui-ci de {slip} est laissé de côté.',
			"Rien à faire, sauf si l'on a remboursé plus que le client n'avait payé.",
		],
	},
	CREDIT_CAPPED: {
		en: [
			'Credit kept to the invoice',
			'The slip says {slip}; {rest} is credited, which is what was left of the invoice.',
			'Nothing to do, as chosen under Slips Above the Invoice.',
		],
		nl: [
			'Credit beperkt tot de factuur',
			'De creditbon zegt {slip}; {rest} wordt gecrediteerd, want dat bleef van de factuur.',
			'Niets te doen, zoals gekozen onder Slips Above the Invoice.',
		],
		fr: [
			'Crédit limité à la facture',
			"L'avoir indique {slip} ; {rest} est crédité, ce qui restait de la facture.",
			'Rien à faire, comme choisi sous Slips Above the Invoice.',
		],
	},
	CREDIT_ORDER_NOT_IN_OCTOPUS: {
		en: [
			'Invoice not in Octopus',
			'Octopus has no invoice under the reference of order {reference}, so there is nothing that this could credit.',
			'It is credited once the order is in Octopus. For orders that were invoiced elsewhere, choose Leave Them Out under Slips Without Invoice.',
		],
		nl: [
			'Factuur niet in Octopus',
			'Octopus heeft geen factuur onder de referentie van bestelling {reference}, dus is er niets om te crediteren.',
			'Ze wordt gecrediteerd zodra de bestelling in Octopus staat. Kies Leave Them Out onder Slips Without Invoice voor bestellingen die elders gefactureerd zijn.',
		],
		fr: [
			"Facture absente d'Octopus",
			"Octopus n'a pas de facture sous la référence de la commande {reference} ; il n'y a donc rien à créditer.",
			'Elle sera créditée dès que la commande sera dans Octopus. Pour les commandes facturées ailleurs, choisissez Leave Them Out sous Slips Without Invoice.',
		],
	},
	CREDIT_NOT_NEEDED: {
		en: [
			'Never invoiced, fully refunded',
			'Order {reference} was given back completely and is not in Octopus: no invoice, no credit note.',
			'Nothing to do.',
		],
		nl: [
			'Nooit gefactureerd, volledig terugbetaald',
			'Bestelling {reference} is volledig terugbetaald en staat niet in Octopus: geen factuur, geen creditnota.',
			'Niets te doen.',
		],
		fr: [
			'Jamais facturée, entièrement remboursée',
			"La commande {reference} a été entièrement remboursée et n'est pas dans Octopus : ni facture, ni note de crédit.",
			'Rien à faire.',
		],
	},
	CREDIT_STATE_NOT_CHOSEN: {
		en: [
			'Not a state that credits',
			'The order has no credit slip here, and its state ({state}) is none of those that credit the whole invoice.',
			'Nothing to do. To credit such orders, add the state under Full Credit States.',
		],
		nl: [
			'Geen toestand die crediteert',
			'De bestelling heeft hier geen creditbon, en haar toestand ({state}) is er geen die de hele factuur crediteert.',
			'Niets te doen. Voeg de toestand toe onder Full Credit States om zulke bestellingen te crediteren.',
		],
		fr: [
			'Pas un état qui crédite',
			"La commande n'a pas d'avoir ici, et son état ({state}) n'est pas de ceux qui créditent toute la facture.",
			"Rien à faire. Pour créditer de telles commandes, ajoutez l'état sous Full Credit States.",
		],
	},
	CREDIT_SLIPS_UNKNOWN: {
		en: [
			'Slips not read',
			'It is not known whether the shop has credit slips of this order, so the whole invoice is not credited.',
			'Add Credit Slips to Include in the step that reads the orders, then run again.',
		],
		nl: [
			'Creditbonnen niet gelezen',
			'Het is niet bekend of de winkel creditbonnen van deze bestelling heeft, dus wordt niet de hele factuur gecrediteerd.',
			'Voeg Credit Slips toe aan Include in de stap die de bestellingen leest, en start opnieuw.',
		],
		fr: [
			'Avoirs non lus',
			"On ne sait pas si la boutique a des avoirs de cette commande ; la facture entière n'est donc pas créditée.",
			"Ajoutez Credit Slips à Include dans l'étape qui lit les commandes, puis relancez.",
		],
	},
	CREDIT_HAS_SLIPS: {
		en: [
			'Credited by its slips',
			'The shop has {count} credit slip(s) of this order; they are credited instead of the whole invoice.',
			'Nothing to do.',
		],
		nl: [
			'Gecrediteerd door haar creditbonnen',
			'De winkel heeft {count} creditbon(nen) van deze bestelling; die worden gecrediteerd in plaats van de hele factuur.',
			'Niets te doen.',
		],
		fr: [
			'Créditée par ses avoirs',
			'La boutique a {count} avoir(s) de cette commande ; ils sont crédités au lieu de la facture entière.',
			'Rien à faire.',
		],
	},
	CREDIT_UNCLEAR: {
		en: [
			'Credit note made by hand',
			'Octopus has a credit note with the reference {reference}, and nothing says whether it is this one.',
			"If it is, give it the reference {wanted} in Octopus; if not, one that is not this order's reference.",
		],
		nl: [
			'Creditnota met de hand gemaakt',
			'Octopus heeft een creditnota met referentie {reference}, en niets zegt of het deze is.',
			'Als ze het is, geef ze in Octopus de referentie {wanted}; anders een die niet de referentie van deze bestelling is.',
		],
		fr: [
			'Note de crédit faite à la main',
			"Octopus a une note de crédit avec la référence {reference}, et rien ne dit si c'est celle-ci.",
			"Si c'est elle, donnez-lui la référence {wanted} dans Octopus ; sinon, une qui n'est pas la référence de cette commande.",
		],
	},
	CREDIT_NOT_NEGATIVE: {
		en: [
			'Credit note with a positive total',
			'Octopus has a document with the reference of this credit note ({reference}), but its total is not negative.',
			'If it is this credit note, correct it in Octopus; if not, give it another reference.',
		],
		nl: [
			'Creditnota met een positief totaal',
			'Octopus heeft een document met de referentie van deze creditnota ({reference}), maar het totaal is niet negatief.',
			'Als het deze creditnota is, verbeter ze in Octopus; anders, geef het een andere referentie.',
		],
		fr: [
			'Note de crédit au total positif',
			"Octopus a un document avec la référence de cette note de crédit ({reference}), mais son total n'est pas négatif.",
			"Si c'est cette note de crédit, corrigez-la dans Octopus ; sinon, donnez-lui une autre référence.",
		],
	},
	SLIP_NEGATIVE: {
		en: [
			'Slip below zero',
			'The credit slip comes to {slip}, which is below zero: that is no refund.',
			'Look at what was paid back and make this credit note by hand with the reference {reference}.',
		],
		nl: [
			'Creditbon onder nul',
			'De creditbon komt op {slip}, dus onder nul: dat is geen terugbetaling.',
			'Kijk na wat terugbetaald werd en maak deze creditnota met de hand, met referentie {reference}.',
		],
		fr: [
			'Avoir inférieur à zéro',
			"L'avoir est de {slip}, donc inférieur à zéro : ce n'est pas un remboursement.",
			'Vérifiez ce qui a été remboursé et faites cette note de crédit à la main, avec la référence {reference}.',
		],
	},
	CREDIT_CENTS: {
		en: [
			'Cents of rounding',
			'The slip says {slip}; {rest} is credited, which is what was left: the shop rounds the refund of each piece anew.',
			'Nothing to do.',
		],
		nl: [
			'Centen afronding',
			'De creditbon zegt {slip}; {rest} wordt gecrediteerd, want dat bleef: de winkel rondt de terugbetaling van elk stuk opnieuw af.',
			'Niets te doen.',
		],
		fr: [
			"Centimes d'arrondi",
			"L'avoir indique {slip} ; {rest} est crédité, ce qui restait : la boutique arrondit à nouveau le remboursement de chaque pièce.",
			'Rien à faire.',
		],
	},
	VAT_CODE_RATE_UNKNOWN: {
		en: [
			'Rate of a VAT code unknown',
			'Octopus has {amount} on lines with a VAT code whose rate is not known ({codes}).',
			'Give these lines one of the VAT codes of sales of the dossier in Octopus, then run again.',
		],
		nl: [
			'Tarief van een btw-code onbekend',
			'Octopus heeft {amount} op regels met een btw-code waarvan het tarief niet bekend is ({codes}).',
			'Geef deze regels in Octopus een btw-code voor verkopen van het dossier en start opnieuw.',
		],
		fr: [
			"Taux d'un code TVA inconnu",
			"Octopus a {amount} sur des lignes dont le taux du code TVA n'est pas connu ({codes}).",
			'Donnez à ces lignes un code TVA de vente du dossier dans Octopus, puis relancez.',
		],
	},
	ORDER_LIVES_AGAIN: {
		en: [
			'Credited, and sold again',
			'Octopus has {octopus} for this order ({number}) and credits of {credited}, but in the shop the order is sold again for {shop}.',
			'Choose Invoice Again under Orders Sold Again in Create Invoices, or make the new invoice by hand with the reference {wanted}. If the order is cancelled, give it that state in the shop.',
		],
		nl: [
			'Gecrediteerd en opnieuw verkocht',
			"Octopus heeft {octopus} voor deze bestelling ({number}) en {credited} aan creditnota's, maar in de winkel is de bestelling opnieuw verkocht voor {shop}.",
			'Kies Invoice Again onder Orders Sold Again in Create Invoices, of maak de nieuwe factuur met de hand, met referentie {wanted}. Is de bestelling geannuleerd, geef ze dan die toestand in de winkel.',
		],
		fr: [
			'Créditée, puis revendue',
			'Octopus a {octopus} pour cette commande ({number}) et {credited} de notes de crédit, mais dans la boutique la commande est à nouveau vendue pour {shop}.',
			'Choisissez Invoice Again sous Orders Sold Again dans Create Invoices, ou faites la nouvelle facture à la main, avec la référence {wanted}. Si la commande est annulée, donnez-lui cet état dans la boutique.',
		],
	},
	ORDER_CREDITED_BESIDE: {
		en: [
			'Credits beside the invoice',
			'Octopus also has credits of {credited} for this order that no credit slip explains.',
			'Nothing to do if they are right.',
		],
		nl: [
			"Creditnota's naast de factuur",
			"Octopus heeft voor deze bestelling ook {credited} aan creditnota's die bij geen creditbon horen.",
			'Niets te doen als ze juist zijn.',
		],
		fr: [
			'Notes de crédit à côté de la facture',
			'Octopus a aussi {credited} de notes de crédit pour cette commande, qui ne correspondent à aucun avoir.',
			'Rien à faire si elles sont justes.',
		],
	},
	ORDER_NOW_ZERO: {
		en: [
			'Invoiced, and now costs nothing',
			'Octopus has {octopus} for this order ({number}), but in the shop it comes to nothing now.',
			'Credit the invoice in Octopus if the sale is off. Full Credit States does it by itself for orders whose state means that.',
		],
		nl: [
			'Gefactureerd en nu gratis',
			'Octopus heeft {octopus} voor deze bestelling ({number}), maar in de winkel komt ze nu op nul.',
			'Crediteer de factuur in Octopus als de verkoop niet doorgaat. Full Credit States doet dat vanzelf voor bestellingen waarvan de toestand dat betekent.',
		],
		fr: [
			'Facturée, et maintenant à zéro',
			'Octopus a {octopus} pour cette commande ({number}), mais dans la boutique son total est maintenant nul.',
			"Créditez la facture dans Octopus si la vente est annulée. Full Credit States le fait de lui-même pour les commandes dont l'état le signifie.",
		],
	},
	CREDIT_EXCEEDS_CODE: {
		en: [
			'Credits exceed the invoice at a VAT code',
			'At VAT code {code} Octopus has {invoice} for the order and {credits} credited already; this credit note of {slip} would be too much.',
			'Compare the invoice and its credit notes in Octopus with the shop, and make what is missing by hand with the reference {reference}.',
		],
		nl: [
			'Meer gecrediteerd dan gefactureerd aan een btw-code',
			'Aan btw-code {code} heeft Octopus {invoice} voor de bestelling en al {credits} gecrediteerd; deze creditnota van {slip} zou te veel zijn.',
			"Vergelijk de factuur en haar creditnota's in Octopus met de winkel, en maak wat ontbreekt met de hand, met referentie {reference}.",
		],
		fr: [
			'Crédits supérieurs à la facture à un code TVA',
			'Au code TVA {code}, Octopus a {invoice} pour la commande et déjà {credits} crédités ; cette note de crédit de {slip} serait de trop.',
			'Comparez la facture et ses notes de crédit dans Octopus avec la boutique, et faites ce qui manque à la main, avec la référence {reference}.',
		],
	},
	CREDIT_CODE_ABSENT: {
		en: [
			'VAT code not on the invoice',
			'This credit note would give back {slip} at VAT code {code}, which the invoice in Octopus ({number}) does not have.',
			'Compare the invoice in Octopus with the order. Make this credit note by hand at the VAT codes of the invoice, with the reference {reference}.',
		],
		nl: [
			'Btw-code niet op de factuur',
			'Deze creditnota zou {slip} teruggeven aan btw-code {code}, die de factuur in Octopus ({number}) niet heeft.',
			'Vergelijk de factuur in Octopus met de bestelling. Maak deze creditnota met de hand aan de btw-codes van de factuur, met referentie {reference}.',
		],
		fr: [
			'Code TVA absent de la facture',
			"Cette note de crédit rendrait {slip} au code TVA {code}, que la facture dans Octopus ({number}) n'a pas.",
			'Comparez la facture dans Octopus avec la commande. Faites cette note de crédit à la main aux codes TVA de la facture, avec la référence {reference}.',
		],
	},
	CREDIT_BOOKS_UNCLEAR: {
		en: [
			'Invoice cannot be added up',
			'What Octopus has of the order ({number}) cannot be added up, so it is not known what may be credited: {detail}',
			'Correct the lines in Octopus and run again, or make this credit note by hand with the reference {reference}.',
		],
		nl: [
			'Factuur niet op te tellen',
			'Wat Octopus van de bestelling heeft ({number}), is niet op te tellen; wat gecrediteerd mag worden, is dus niet bekend: {detail}',
			'Verbeter de regels in Octopus en start opnieuw, of maak deze creditnota met de hand, met referentie {reference}.',
		],
		fr: [
			'Facture impossible à additionner',
			"Ce qu'Octopus a de la commande ({number}) ne peut pas être additionné ; on ne sait donc pas ce qui peut être crédité : {detail}",
			'Corrigez les lignes dans Octopus et relancez, ou faites cette note de crédit à la main, avec la référence {reference}.',
		],
	},
	CREDIT_OTHER_CURRENCY: {
		en: [
			'Invoice in another currency',
			'The invoice in Octopus ({number}) is in {theirs}, the order in {ours}.',
			'Make this credit note by hand in the currency of the invoice, with the reference {reference}.',
		],
		nl: [
			'Factuur in een andere munt',
			'De factuur in Octopus ({number}) is in {theirs}, de bestelling in {ours}.',
			'Maak deze creditnota met de hand in de munt van de factuur, met referentie {reference}.',
		],
		fr: [
			'Facture dans une autre devise',
			'La facture dans Octopus ({number}) est en {theirs}, la commande en {ours}.',
			'Faites cette note de crédit à la main dans la devise de la facture, avec la référence {reference}.',
		],
	},
	CREDIT_INVOICE_UNCLEAR: {
		en: [
			'Not certainly the invoice',
			'Octopus has {octopus} under the reference of the order ({number}), made by hand, but the order comes to {order}: nothing says that it is its invoice.',
			'If it is, give its order reference in Octopus the mark {mark} and run again; if not, the credit note has nothing to credit.',
		],
		nl: [
			'Niet zeker de factuur',
			'Octopus heeft {octopus} onder de referentie van de bestelling ({number}), met de hand gemaakt, maar de bestelling komt op {order}: niets zegt dat het haar factuur is.',
			'Als ze het is, geef haar orderreferentie in Octopus het merk {mark} en start opnieuw; zo niet, dan is er niets te crediteren.',
		],
		fr: [
			'Facture incertaine',
			'Octopus a {octopus} sous la référence de la commande ({number}), fait à la main, mais la commande est de {order} : rien ne dit que ce soit sa facture.',
			"Si c'est elle, donnez à sa référence de commande dans Octopus la marque {mark} et relancez ; sinon, il n'y a rien à créditer.",
		],
	},
	CREDIT_SLIP_GONE: {
		en: [
			'Credited for a slip that is gone',
			'Octopus has a credit note ({number}) of credit slip {gone}, which the shop no longer has; this slip may stand for the same refund.',
			'Delete the credit note of the slip that is gone if this one replaces it, and run again; if both are refunds, make this one by hand with the reference {reference}.',
		],
		nl: [
			'Gecrediteerd voor een verdwenen creditbon',
			'Octopus heeft een creditnota ({number}) van creditbon {gone}, die de winkel niet meer heeft; deze creditbon kan dezelfde terugbetaling zijn.',
			'Verwijder de creditnota van de verdwenen creditbon als deze ze vervangt, en start opnieuw; zijn het twee terugbetalingen, maak deze dan met de hand, met referentie {reference}.',
		],
		fr: [
			'Créditée pour un avoir disparu',
			"Octopus a une note de crédit ({number}) de l'avoir {gone}, que la boutique n'a plus ; cet avoir peut être le même remboursement.",
			"Supprimez la note de crédit de l'avoir disparu si celui-ci le remplace, et relancez ; si ce sont deux remboursements, faites celle-ci à la main, avec la référence {reference}.",
		],
	},
	CREDIT_SLIPS_FIRST: {
		en: [
			'Slips come first',
			'The order is to be credited as a whole, but credit slips of {slips} are not in Octopus yet; {rest} of its invoice is left.',
			'Switch on credit notes for slips, or make those credit notes by hand; then the rest is credited.',
		],
		nl: [
			'Eerst de creditbonnen',
			'De bestelling moet helemaal gecrediteerd worden, maar {slips} aan creditbonnen staat nog niet in Octopus; van haar factuur blijft {rest}.',
			"Zet creditnota's voor creditbonnen aan, of maak die creditnota's met de hand; dan wordt de rest gecrediteerd.",
		],
		fr: [
			"D'abord les avoirs",
			"La commande doit être créditée entièrement, mais {slips} d'avoirs ne sont pas encore dans Octopus ; il reste {rest} de sa facture.",
			'Activez les notes de crédit pour les avoirs, ou faites-les à la main ; le reste sera alors crédité.',
		],
	},
	CREDIT_BOOKS_EMPTY: {
		en: [
			'Nothing left of the invoice',
			'Octopus has {invoice} for the order and {credits} credited already: nothing is left to credit.',
			'Nothing to do.',
		],
		nl: [
			'Niets over van de factuur',
			'Octopus heeft {invoice} voor de bestelling en al {credits} gecrediteerd: er blijft niets te crediteren.',
			'Niets te doen.',
		],
		fr: [
			'Plus rien de la facture',
			'Octopus a {invoice} pour la commande et déjà {credits} crédités : il ne reste rien à créditer.',
			'Rien à faire.',
		],
	},
	CREDIT_BEFORE_INVOICE: {
		en: [
			'Invoice is dated later',
			'The invoice in Octopus ({number}) is dated {invoice}, the credit note {note}, and {invoice} is no open day of the bookyear of the credit note.',
			'Make this credit note by hand with the reference {reference}, dated no earlier than its invoice.',
		],
		nl: [
			'Factuur van een latere datum',
			'De factuur in Octopus ({number}) is van {invoice}, de creditnota van {note}, en {invoice} is geen open dag in het boekjaar van de creditnota.',
			'Maak deze creditnota met de hand, met referentie {reference}, niet vroeger gedateerd dan haar factuur.',
		],
		fr: [
			'Facture de date ultérieure',
			"La facture dans Octopus ({number}) est du {invoice}, la note de crédit du {note}, et le {invoice} n'est pas un jour ouvert de l'exercice de la note de crédit.",
			'Faites cette note de crédit à la main, avec la référence {reference}, datée au plus tôt de sa facture.',
		],
	},
	CREDIT_AS_IN_OCTOPUS: {
		en: [
			'Credited as Octopus has it',
			'The order comes to {order} in the shop now; {rest} is credited, which is what Octopus held of it.',
			'Nothing to do.',
		],
		nl: [
			'Gecrediteerd zoals in Octopus',
			'De bestelling komt nu op {order} in de winkel; {rest} wordt gecrediteerd, want dat had Octopus van haar.',
			'Niets te doen.',
		],
		fr: [
			'Créditée comme dans Octopus',
			"La commande est maintenant de {order} dans la boutique ; {rest} est crédité, ce qu'Octopus en avait.",
			'Rien à faire.',
		],
	},
	CREDIT_NOT_WHOLE: {
		en: [
			'Not credited as a whole',
			'The credit note of the cancelled order is {octopus}, but {shop} was to be credited by what else Octopus has of the order: a difference of {difference}.',
			'Open the invoice and its credit notes in Octopus and compare them before booking.',
		],
		nl: [
			'Niet helemaal gecrediteerd',
			'De creditnota van de geannuleerde bestelling is {octopus}, maar {shop} was te crediteren volgens wat Octopus verder van de bestelling heeft: een verschil van {difference}.',
			"Open de factuur en haar creditnota's in Octopus en vergelijk ze voor je boekt.",
		],
		fr: [
			'Pas entièrement créditée',
			"La note de crédit de la commande annulée est de {octopus}, mais {shop} était à créditer d'après ce qu'Octopus a d'autre de la commande : une différence de {difference}.",
			'Ouvrez la facture et ses notes de crédit dans Octopus et comparez-les avant de comptabiliser.',
		],
	},
	CREDIT_CHANGED_MEANWHILE: {
		en: [
			'Changed meanwhile',
			'Somebody else credited the order while this credit note was being written.',
			'The next run looks at it again.',
		],
		nl: [
			'Intussen gewijzigd',
			'Iemand anders crediteerde de bestelling terwijl deze creditnota geschreven werd.',
			'De volgende run bekijkt ze opnieuw.',
		],
		fr: [
			'Modifié entre-temps',
			"Quelqu'un d'autre a crédité la commande pendant l'écriture de cette note de crédit.",
			"La prochaine exécution l'examinera à nouveau.",
		],
	},
	CREDIT_ORDER_IGNORED: {
		en: [
			'Order ignored',
			'Order {reference} is ignored in the ledger and is not in Octopus, so its slip is left out too.',
			'Nothing to do. Process the order to have both.',
		],
		nl: [
			'Bestelling genegeerd',
			'Bestelling {reference} wordt in het overzicht genegeerd en staat niet in Octopus; haar creditbon valt dus ook weg.',
			'Niets te doen. Verwerk de bestelling om beide te hebben.',
		],
		fr: [
			'Commande ignorée',
			"La commande {reference} est ignorée dans le registre et n'est pas dans Octopus ; son avoir est donc aussi laissé de côté.",
			'Rien à faire. Traitez la commande pour avoir les deux.',
		],
	},
	SETTINGS_OF_OTHER_STEP: {
		en: [
			'Settings of another step',
			'The step whose settings shall be used is not a Prepare From Order step.',
			'Put the name of that step between the quotes in Settings of the Step.',
		],
		nl: [
			'Instellingen van een andere stap',
			'De stap waarvan de instellingen gebruikt moeten worden, is geen stap Prepare From Order.',
			'Zet de naam van die stap tussen de aanhalingstekens in Settings of the Step.',
		],
		fr: [
			"Réglages d'une autre étape",
			"L'étape dont il faut reprendre les réglages n'est pas une étape Prepare From Order.",
			'Mettez le nom de cette étape entre les guillemets dans Settings of the Step.',
		],
	},
} satisfies Record<string, TextsPerLanguage>;
