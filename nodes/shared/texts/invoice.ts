import type { TextsPerLanguage } from './index';

/** From order to invoice. */
export const invoiceTexts = {
	ORDER_TOTAL_ZERO: {
		en: ['The order total is 0, so there is nothing to invoice.', 'Nothing to do.'],
		nl: ['Het totaal van de bestelling is 0, er valt niets te factureren.', 'Niets te doen.'],
		fr: ["Le total de la commande est 0, il n'y a rien à facturer.", 'Rien à faire.'],
	},
	ORDER_WITHOUT_LINES: {
		en: ['The order has no lines.', 'Open the order in PrestaShop; if it was never finished, cancel it.'],
		nl: ['De bestelling heeft geen regels.', 'Open de bestelling in PrestaShop; annuleer ze als ze nooit is afgewerkt.'],
		fr: ["La commande n'a pas de lignes.", "Ouvrez la commande dans PrestaShop ; annulez-la si elle n'a jamais été terminée."],
	},
	ORDER_WITHOUT_ADDRESS: {
		en: ['The shop no longer has an address for this order, so its VAT cannot be decided.', 'Make the invoice by hand, or restore the address in PrestaShop and run again.'],
		nl: ['De winkel heeft geen adres meer voor deze bestelling, dus de btw kan niet bepaald worden.', 'Maak de factuur met de hand, of herstel het adres in PrestaShop en start opnieuw.'],
		fr: ["La boutique n'a plus d'adresse pour cette commande, la TVA ne peut donc pas être déterminée.", "Faites la facture à la main, ou restaurez l'adresse dans PrestaShop et relancez."],
	},
	ORDER_WITHOUT_COUNTRY: {
		en: ['The country of the order is unknown, so its VAT cannot be decided.', 'Give the address a country in PrestaShop and run again.'],
		nl: ['Het land van de bestelling is onbekend, dus de btw kan niet bepaald worden.', 'Geef het adres een land in PrestaShop en start opnieuw.'],
		fr: ['Le pays de la commande est inconnu, la TVA ne peut donc pas être déterminée.', "Donnez un pays à l'adresse dans PrestaShop et relancez."],
	},
	ORDER_UNREADABLE: {
		en: ['The order could not be read completely: {detail}', 'Open the order in PrestaShop; make the invoice by hand if it stays so.'],
		nl: ['De bestelling kon niet volledig gelezen worden: {detail}', 'Open de bestelling in PrestaShop; maak de factuur met de hand als dit zo blijft.'],
		fr: ["La commande n'a pas pu être lue entièrement : {detail}", 'Ouvrez la commande dans PrestaShop ; faites la facture à la main si cela persiste.'],
	},
	ORDER_AMOUNT_UNREADABLE: {
		en: ['An amount of the order is missing or is no usable number: {field} = "{value}".', 'Open the order in PrestaShop; make the invoice by hand if it stays so.'],
		nl: ['Een bedrag van de bestelling ontbreekt of is geen bruikbaar getal: {field} = "{value}".', 'Open de bestelling in PrestaShop; maak de factuur met de hand als dit zo blijft.'],
		fr: ['Un montant de la commande manque ou n\'est pas un nombre utilisable : {field} = "{value}".', 'Ouvrez la commande dans PrestaShop ; faites la facture à la main si cela persiste.'],
	},
	LINE_WITHOUT_TAX: {
		en: ['The line "{product}" carries VAT, but the shop does not say at which rate, and no rate in the VAT mapping fits.', 'Add the rate to the VAT mapping, or make the invoice by hand.'],
		nl: ['De regel "{product}" bevat btw, maar de winkel zegt niet tegen welk tarief, en geen tarief in de btw-koppeling past.', 'Voeg het tarief toe aan de btw-koppeling, of maak de factuur met de hand.'],
		fr: ['La ligne « {product} » contient de la TVA, mais la boutique ne dit pas à quel taux, et aucun taux de la correspondance TVA ne convient.', 'Ajoutez le taux à la correspondance TVA, ou faites la facture à la main.'],
	},
	CURRENCY_NOT_SUPPORTED: {
		en: ['The order is in {currency}; only euro orders are invoiced.', 'Make this invoice by hand in Octopus, or choose an exchange rate under Foreign Currencies.'],
		nl: ['De bestelling is in {currency}; alleen bestellingen in euro worden gefactureerd.', 'Maak deze factuur met de hand in Octopus, of kies een wisselkoers onder Foreign Currencies.'],
		fr: ['La commande est en {currency} ; seules les commandes en euro sont facturées.', 'Faites cette facture à la main dans Octopus, ou choisissez un taux de change sous Foreign Currencies.'],
	},
	SHIPPING_WITHOUT_VAT: {
		en: ['The order charges {amount} for delivery or wrapping without VAT, while its goods are taxed.', 'Give the carrier a tax rule in PrestaShop (Shipping › Carriers), and make this invoice by hand.'],
		nl: ['De bestelling rekent {amount} verzending of verpakking zonder btw, terwijl de goederen belast zijn.', 'Geef de vervoerder een belastingregel in PrestaShop (Verzending › Vervoerders), en maak deze factuur met de hand.'],
		fr: ["La commande facture {amount} de livraison ou d'emballage sans TVA alors que les biens sont taxés.", 'Donnez une règle de taxe au transporteur dans PrestaShop (Livraison › Transporteurs) et faites cette facture à la main.'],
	},
	TOTALS_CONTRADICT: {
		en: ['The lines of the order come to {computed}, but the customer paid {paid}: a difference of {difference}.', 'Look at the order in PrestaShop: a payment fee, an edit afterwards or a module may explain it. Make this invoice by hand.'],
		nl: ['De regels van de bestelling komen op {computed}, maar de klant betaalde {paid}: een verschil van {difference}.', 'Bekijk de bestelling in PrestaShop: een betaaltoeslag, een latere wijziging of een module kan het verklaren. Maak deze factuur met de hand.'],
		fr: ['Les lignes de la commande donnent {computed}, mais le client a payé {paid} : une différence de {difference}.', "Regardez la commande dans PrestaShop : des frais de paiement, une modification ou un module peuvent l'expliquer. Faites cette facture à la main."],
	},
	LINES_CONTRADICT: {
		en: ['The order lines add up to {lines} incl. VAT, but the order says {header} for its products.', 'The order was not finished, or its lines and totals were taxed differently. Make this invoice by hand.'],
		nl: ['De bestelregels tellen op tot {lines} incl. btw, maar de bestelling zegt {header} voor haar producten.', 'De bestelling is niet afgewerkt, of regels en totalen zijn anders belast. Maak deze factuur met de hand.'],
		fr: ['Les lignes font {lines} TVAC, mais la commande indique {header} pour ses produits.', "La commande n'est pas terminée, ou lignes et totaux sont taxés autrement. Faites cette facture à la main."],
	},
	DISCOUNT_APPROXIMATE: {
		en: ['The VAT of the discount "{name}" had to be spread over all rates.', 'Compare the VAT per rate with the shop.'],
		nl: ['De btw van de korting "{name}" moest over alle tarieven verdeeld worden.', 'Vergelijk de btw per tarief met de winkel.'],
		fr: ['La TVA de la réduction « {name} » a dû être répartie sur tous les taux.', 'Comparez la TVA par taux avec la boutique.'],
	},
	VAT_CASE_NOT_MAPPED: {
		en: ['No VAT code is chosen for {vatCase} {country} at {rate} %.', 'Add a row for this VAT case to the VAT mapping of the Prepare From Order step, then run again.'],
		nl: ['Er is geen btw-code gekozen voor {vatCase} {country} aan {rate} %.', 'Voeg een rij voor dit btw-geval toe aan de btw-tabel van de stap Prepare From Order en start opnieuw.'],
		fr: ["Aucun code TVA n'est choisi pour {vatCase} {country} à {rate} %.", "Ajoutez une ligne pour ce cas de TVA au tableau TVA de l'étape Prepare From Order et relancez."],
	},
	VAT_OUTSIDE_EU: {
		en: ['The order goes to {country}, outside the EU VAT territory, but the shop charged {rate} % VAT.', 'Check the tax rules of the shop for this country and decide on the VAT with your accountant.'],
		nl: ['De bestelling gaat naar {country}, buiten het btw-gebied van de EU, maar de winkel rekende {rate} % btw.', 'Controleer de belastingregels van de winkel voor dit land en beslis met uw boekhouder over de btw.'],
		fr: ["La commande part vers {country}, hors du territoire TVA de l'UE, mais la boutique a compté {rate} % de TVA.", 'Vérifiez les règles de taxe de la boutique pour ce pays et décidez de la TVA avec votre comptable.'],
	},
	VAT_NUMBER_MISSING: {
		en: ['The order to {country} has no VAT, but the customer gave no VAT number.', 'Ask the customer for the VAT number, or make the invoice with VAT by hand.'],
		nl: ['De bestelling naar {country} is zonder btw, maar de klant gaf geen btw-nummer.', 'Vraag de klant het btw-nummer, of maak de factuur met btw met de hand.'],
		fr: ["La commande vers {country} est sans TVA, mais le client n'a pas donné de numéro de TVA.", 'Demandez le numéro de TVA au client, ou faites la facture avec TVA à la main.'],
	},
	VAT_NUMBER_INVALID: {
		en: ['The order to {country} has no VAT, but "{number}" cannot be a VAT number of that country.', 'Correct the VAT number on the address in PrestaShop and run again.'],
		nl: ['De bestelling naar {country} is zonder btw, maar "{number}" kan geen btw-nummer van dat land zijn.', 'Verbeter het btw-nummer op het adres in PrestaShop en start opnieuw.'],
		fr: ['La commande vers {country} est sans TVA, mais « {number} » ne peut pas être un numéro de TVA de ce pays.', "Corrigez le numéro de TVA de l'adresse dans PrestaShop et relancez."],
	},
	VAT_CODE_NOT_FOR_SALES: {
		en: ['VAT code {vatCode} is not a sales code in Octopus.', 'Choose a sales VAT code in the VAT mapping.'],
		nl: ['Btw-code {vatCode} is geen verkoopcode in Octopus.', 'Kies een btw-code voor verkoop in de btw-tabel.'],
		fr: ["Le code TVA {vatCode} n'est pas un code de vente dans Octopus.", 'Choisissez un code TVA de vente dans le tableau TVA.'],
	},
	VAT_CODE_OTHER_RATE: {
		en: ['VAT code {vatCode} is {codeRate} % in Octopus, but the order was taxed at {rate} %.', 'Correct the VAT mapping of the Prepare From Order step.'],
		nl: ['Btw-code {vatCode} is {codeRate} % in Octopus, maar de bestelling is belast aan {rate} %.', 'Verbeter de btw-tabel van de stap Prepare From Order.'],
		fr: ['Le code TVA {vatCode} est à {codeRate} % dans Octopus, mais la commande est taxée à {rate} %.', "Corrigez le tableau TVA de l'étape Prepare From Order."],
	},
	BOOKYEAR_UNKNOWN: {
		en: ['Octopus has no bookyear for {date}.', 'Open the bookyear in Octopus and run again.'],
		nl: ['Octopus heeft geen boekjaar voor {date}.', 'Open het boekjaar in Octopus en start opnieuw.'],
		fr: ["Octopus n'a pas d'exercice pour le {date}.", "Ouvrez l'exercice dans Octopus et relancez."],
	},
	BOOKYEAR_CLOSED: {
		en: ['The bookyear of {date} is closed in Octopus.', 'Choose today as document date, or ask your accountant.'],
		nl: ['Het boekjaar van {date} is afgesloten in Octopus.', 'Kies vandaag als documentdatum, of vraag het aan uw boekhouder.'],
		fr: ["L'exercice du {date} est clôturé dans Octopus.", "Choisissez aujourd'hui comme date de document, ou demandez à votre comptable."],
	},
	PERIOD_UNKNOWN: {
		en: ['Octopus has no period for {date}.', 'Check the periods of the bookyear in Octopus.'],
		nl: ['Octopus heeft geen periode voor {date}.', 'Controleer de periodes van het boekjaar in Octopus.'],
		fr: ["Octopus n'a pas de période pour le {date}.", "Vérifiez les périodes de l'exercice dans Octopus."],
	},
	PERIOD_CLOSED: {
		en: ['Period {period} of journal {journal} is closed or protected in Octopus.', 'Open the period, or choose today as document date.'],
		nl: ['Periode {period} van dagboek {journal} is afgesloten of beveiligd in Octopus.', 'Open de periode, of kies vandaag als documentdatum.'],
		fr: ['La période {period} du journal {journal} est clôturée ou protégée dans Octopus.', "Ouvrez la période, ou choisissez aujourd'hui comme date de document."],
	},
	JOURNAL_UNKNOWN: {
		en: ['Octopus has no journal {journal} in the bookyear of {date}.', 'Choose another journal. A new journal is seen only after File › Synchronise in Octopus.'],
		nl: ['Octopus heeft geen dagboek {journal} in het boekjaar van {date}.', 'Kies een ander dagboek. Een nieuw dagboek is pas zichtbaar na Bestand › Synchroniseren in Octopus.'],
		fr: ["Octopus n'a pas de journal {journal} dans l'exercice du {date}.", "Choisissez un autre journal. Un nouveau journal n'est visible qu'après Fichier › Synchroniser dans Octopus."],
	},
	JOURNAL_CLOSED: {
		en: ['Journal {journal} is closed in Octopus.', 'Open the journal, or choose another one.'],
		nl: ['Dagboek {journal} is afgesloten in Octopus.', 'Open het dagboek, of kies een ander.'],
		fr: ['Le journal {journal} est clôturé dans Octopus.', 'Ouvrez le journal, ou choisissez-en un autre.'],
	},
	JOURNAL_KIND: {
		en: ['Journal {journal} is not a journal for invoices.', 'Choose a sales journal of the kind "Invoices, VAT excluded"; Peppol needs that kind too.'],
		nl: ['Dagboek {journal} is geen dagboek voor facturen.', 'Kies een verkoopdagboek van de soort "Facturatie exclusief btw"; Peppol vraagt dat ook.'],
		fr: ["Le journal {journal} n'est pas un journal de factures.", 'Choisissez un journal de vente « Facturation hors TVA » ; Peppol le demande aussi.'],
	},
	JOURNAL_NOT_CHOSEN: {
		en: ['No journal is chosen.', 'Choose the sales journal for the invoices in the Prepare From Order step.'],
		nl: ['Er is geen dagboek gekozen.', 'Kies het verkoopdagboek voor de facturen in de stap Prepare From Order.'],
		fr: ["Aucun journal n'est choisi.", "Choisissez le journal de vente des factures dans l'étape Prepare From Order."],
	},
} satisfies Record<string, TextsPerLanguage>;
