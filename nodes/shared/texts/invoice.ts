import type { TextsPerLanguage } from './text';

/** From order to invoice. */
export const invoiceTexts = {
	ORDER_TOTAL_ZERO: {
		en: ['Free order', 'The order total is 0, so there is nothing to invoice.', 'Nothing to do.'],
		nl: [
			'Gratis bestelling',
			'Het totaal van de bestelling is 0, er valt niets te factureren.',
			'Niets te doen.',
		],
		fr: ['Commande gratuite', "Le total de la commande est 0, il n'y a rien à facturer.", 'Rien à faire.'],
	},
	ORDER_TOTAL_NEGATIVE: {
		en: [
			'Total below zero',
			'The order total is {total}, below zero, so it is no sale to invoice.',
			'Look at the order in PrestaShop; if money went back, make a credit note by hand.',
		],
		nl: [
			'Totaal onder nul',
			'Het totaal van de bestelling is {total}, onder nul, dus er is geen verkoop om te factureren.',
			'Bekijk de bestelling in PrestaShop; maak met de hand een creditnota als er geld terugging.',
		],
		fr: [
			'Total négatif',
			"Le total de la commande est de {total}, sous zéro : ce n'est pas une vente à facturer.",
			"Regardez la commande dans PrestaShop ; si de l'argent a été rendu, faites une note de crédit à la main.",
		],
	},
	ORDER_WITHOUT_LINES: {
		en: [
			'Order without lines',
			'The order has no lines.',
			'Open the order in PrestaShop; if it was never finished, cancel it.',
		],
		nl: [
			'Bestelling zonder regels',
			'De bestelling heeft geen regels.',
			'Open de bestelling in PrestaShop; annuleer ze als ze nooit is afgewerkt.',
		],
		fr: [
			'Commande sans lignes',
			"La commande n'a pas de lignes.",
			"Ouvrez la commande dans PrestaShop ; annulez-la si elle n'a jamais été terminée.",
		],
	},
	ORDER_WITHOUT_ADDRESS: {
		en: [
			'Order without address',
			'The shop no longer has an address for this order, so its VAT cannot be decided.',
			'Make the invoice by hand, or restore the address in PrestaShop and run again.',
		],
		nl: [
			'Bestelling zonder adres',
			'De winkel heeft geen adres meer voor deze bestelling, dus de btw kan niet bepaald worden.',
			'Maak de factuur met de hand, of herstel het adres in PrestaShop en start opnieuw.',
		],
		fr: [
			'Commande sans adresse',
			"La boutique n'a plus d'adresse pour cette commande, la TVA ne peut donc pas être déterminée.",
			"Faites la facture à la main, ou restaurez l'adresse dans PrestaShop et relancez.",
		],
	},
	ORDER_WITHOUT_COUNTRY: {
		en: [
			'Country unknown',
			'The country of the order is unknown, so its VAT cannot be decided.',
			'Give the address a country in PrestaShop and run again.',
		],
		nl: [
			'Land onbekend',
			'Het land van de bestelling is onbekend, dus de btw kan niet bepaald worden.',
			'Geef het adres een land in PrestaShop en start opnieuw.',
		],
		fr: [
			'Pays inconnu',
			'Le pays de la commande est inconnu, la TVA ne peut donc pas être déterminée.',
			"Donnez un pays à l'adresse dans PrestaShop et relancez.",
		],
	},
	ORDER_UNREADABLE: {
		en: [
			'Order unreadable',
			'The order could not be read completely: {detail}',
			'Open the order in PrestaShop; make the invoice by hand if it stays so.',
		],
		nl: [
			'Bestelling onleesbaar',
			'De bestelling kon niet volledig gelezen worden: {detail}',
			'Open de bestelling in PrestaShop; maak de factuur met de hand als dit zo blijft.',
		],
		fr: [
			'Commande illisible',
			"La commande n'a pas pu être lue entièrement : {detail}",
			'Ouvrez la commande dans PrestaShop ; faites la facture à la main si cela persiste.',
		],
	},
	ORDER_AMOUNT_UNREADABLE: {
		en: [
			'Amount unreadable',
			'An amount of the order is missing or is no usable number: {field} = "{value}".',
			'Open the order in PrestaShop; make the invoice by hand if it stays so.',
		],
		nl: [
			'Bedrag onleesbaar',
			'Een bedrag van de bestelling ontbreekt of is geen bruikbaar getal: {field} = "{value}".',
			'Open de bestelling in PrestaShop; maak de factuur met de hand als dit zo blijft.',
		],
		fr: [
			'Montant illisible',
			'Un montant de la commande manque ou n\'est pas un nombre utilisable : {field} = "{value}".',
			'Ouvrez la commande dans PrestaShop ; faites la facture à la main si cela persiste.',
		],
	},
	LINE_WITHOUT_TAX: {
		en: [
			'VAT rate of a line unknown',
			'The line "{product}" carries VAT, but the shop does not say at which rate, and no rate in the VAT mapping fits.',
			'Add the rate to the VAT mapping, or make the invoice by hand.',
		],
		nl: [
			'Btw-tarief van een regel onbekend',
			'De regel "{product}" bevat btw, maar de winkel zegt niet tegen welk tarief, en geen tarief in de btw-koppeling past.',
			'Voeg het tarief toe aan de btw-koppeling, of maak de factuur met de hand.',
		],
		fr: [
			"Taux de TVA d'une ligne inconnu",
			'La ligne « {product} » contient de la TVA, mais la boutique ne dit pas à quel taux, et aucun taux de la correspondance TVA ne convient.',
			'Ajoutez le taux à la correspondance TVA, ou faites la facture à la main.',
		],
	},
	LINE_RATE_LIKELIEST: {
		en: [
			'VAT rate of a line guessed',
			'The shop does not say the VAT rate of the line "{product}", and its amounts are too small to tell: {rate} % was taken, {others} % would fit as well.',
			'Compare the VAT rate of that line with the product.',
		],
		nl: [
			'Btw-tarief van een regel geraden',
			'De winkel zegt het btw-tarief van de regel "{product}" niet, en de bedragen zijn te klein om het te weten: {rate} % werd genomen, {others} % past ook.',
			'Vergelijk het btw-tarief van die regel met het product.',
		],
		fr: [
			"Taux de TVA d'une ligne deviné",
			'La boutique ne dit pas le taux de TVA de la ligne « {product} », et ses montants sont trop petits pour le savoir : {rate} % a été pris, {others} % conviendrait aussi.',
			'Comparez le taux de TVA de cette ligne avec le produit.',
		],
	},
	LINE_UNTAXED: {
		en: [
			'One line without VAT',
			'The line "{line}" has no VAT, while the rest of the order to {countryName} is taxed.',
			'A gift card has no VAT until it is used: make this invoice by hand. Anything else needs a tax rule in PrestaShop.',
		],
		nl: [
			'Eén regel zonder btw',
			'De regel "{line}" is zonder btw, terwijl de rest van de bestelling naar {countryName} belast is.',
			'Een cadeaubon is zonder btw tot hij gebruikt wordt: maak deze factuur met de hand. Al de rest heeft een belastingregel nodig in PrestaShop.',
		],
		fr: [
			'Une ligne sans TVA',
			'La ligne « {line} » est sans TVA, alors que le reste de la commande (pays : {countryName}) est taxé.',
			"Un chèque-cadeau est sans TVA jusqu'à son utilisation : faites cette facture à la main. Le reste a besoin d'une règle de taxe dans PrestaShop.",
		],
	},
	ECOTAX_VAT_LEFT: {
		en: [
			'VAT of the ecotax left',
			'The line "{product}" is sold without VAT, but its price still holds {amount} of VAT: that of its ecotax.',
			'Check the tax rule of the ecotax in PrestaShop, and make this invoice by hand.',
		],
		nl: [
			'Btw van de ecotaks bleef staan',
			'De regel "{product}" is zonder btw verkocht, maar in de prijs zit nog {amount} btw: die van de ecotaks.',
			'Kijk in PrestaShop de belastingregel van de ecotaks na, en maak deze factuur met de hand.',
		],
		fr: [
			"TVA de l'écotaxe restée",
			'La ligne « {product} » est vendue sans TVA, mais son prix contient encore {amount} de TVA : celle de son écotaxe.',
			"Vérifiez la règle de taxe de l'écotaxe dans PrestaShop et faites cette facture à la main.",
		],
	},
	CURRENCY_WITHOUT_RATE: {
		en: [
			'Order without exchange rate',
			'The order is in {currency}, and the shop has no usable exchange rate for it ("{rate}").',
			'Make this invoice by hand in Octopus, with the rate of the day.',
		],
		nl: [
			'Bestelling zonder wisselkoers',
			'De bestelling is in {currency}, en de winkel heeft er geen bruikbare wisselkoers voor ("{rate}").',
			'Maak deze factuur met de hand in Octopus, met de koers van de dag.',
		],
		fr: [
			'Commande sans taux de change',
			"La commande est en {currency}, et la boutique n'a pas de taux de change utilisable pour elle (« {rate} »).",
			'Faites cette facture à la main dans Octopus, avec le taux du jour.',
		],
	},
	CURRENCY_RATE_ONE: {
		en: [
			'Exchange rate of exactly 1',
			'The order is in {currency} at an exchange rate of exactly 1, as if it were in euro.',
			'A module wrote the order without its rate. Make this invoice by hand in Octopus, with the rate of the day.',
		],
		nl: [
			'Wisselkoers van precies 1',
			'De bestelling is in {currency} aan een wisselkoers van precies 1, alsof ze in euro was.',
			'Een module schreef de bestelling zonder haar koers. Maak deze factuur met de hand in Octopus, met de koers van de dag.',
		],
		fr: [
			'Taux de change de 1 exactement',
			"La commande est en {currency} à un taux de change d'exactement 1, comme si elle était en euro.",
			'Un module a écrit la commande sans son taux. Faites cette facture à la main dans Octopus, avec le taux du jour.',
		],
	},
	CURRENCY_NOT_SUPPORTED: {
		en: [
			'Foreign currency',
			'The order is in {currency}; only euro orders are invoiced.',
			'Make this invoice by hand in Octopus, or choose an exchange rate under Foreign Currencies.',
		],
		nl: [
			'Vreemde munt',
			'De bestelling is in {currency}; alleen bestellingen in euro worden gefactureerd.',
			'Maak deze factuur met de hand in Octopus, of kies een wisselkoers onder Foreign Currencies.',
		],
		fr: [
			'Devise étrangère',
			'La commande est en {currency} ; seules les commandes en euro sont facturées.',
			'Faites cette facture à la main dans Octopus, ou choisissez un taux de change sous Foreign Currencies.',
		],
	},
	CURRENCY_RATE_NOT_EURO: {
		en: [
			'Rate not against the euro',
			'The order is in {currency}, and its shop counts exchange rates in {base}, not in euro.',
			'Make this invoice by hand in Octopus, with the rate of the day.',
		],
		nl: [
			'Koers niet tegen de euro',
			'De bestelling is in {currency}, en haar winkel rekent wisselkoersen in {base}, niet in euro.',
			'Maak deze factuur met de hand in Octopus, met de koers van de dag.',
		],
		fr: [
			'Taux non exprimé en euro',
			'La commande est en {currency}, et sa boutique compte les taux de change en {base}, pas en euro.',
			'Faites cette facture à la main dans Octopus, avec le taux du jour.',
		],
	},
	CURRENCY_UNKNOWN: {
		en: [
			'Currency not in Octopus',
			'The order is in {currency}, which the Octopus dossier does not have.',
			'Add the currency in Octopus, then run again; or make this invoice by hand.',
		],
		nl: [
			'Munt niet in Octopus',
			'De bestelling is in {currency}, een munt die het Octopus-dossier niet heeft.',
			'Voeg de munt toe in Octopus en start opnieuw, of maak deze factuur met de hand.',
		],
		fr: [
			"Devise absente d'Octopus",
			"La commande est en {currency}, une devise que le dossier Octopus n'a pas.",
			'Ajoutez la devise dans Octopus et relancez, ou faites cette facture à la main.',
		],
	},
	SHIPPING_WITHOUT_VAT: {
		en: [
			'Delivery without VAT',
			'The order charges {amount} for delivery or wrapping without VAT, while its goods are taxed.',
			'Give the carrier a tax rule in PrestaShop (Shipping › Carriers), and make this invoice by hand.',
		],
		nl: [
			'Levering zonder btw',
			'De bestelling rekent {amount} verzending of verpakking zonder btw, terwijl de goederen belast zijn.',
			'Geef de vervoerder een belastingregel in PrestaShop (Verzending › Vervoerders), en maak deze factuur met de hand.',
		],
		fr: [
			'Livraison sans TVA',
			"La commande facture {amount} de livraison ou d'emballage sans TVA alors que les biens sont taxés.",
			'Donnez une règle de taxe au transporteur dans PrestaShop (Livraison › Transporteurs) et faites cette facture à la main.',
		],
	},
	SHIPPING_WITH_VAT: {
		en: [
			'Delivery with VAT on untaxed goods',
			'The goods of the order have no VAT, but its delivery or wrapping of {amount} holds {vat} of VAT.',
			'Delivery follows the goods: check the tax rule of the carrier in PrestaShop (Shipping › Carriers), and make this invoice by hand.',
		],
		nl: [
			'Levering met btw bij goederen zonder btw',
			'De goederen van de bestelling zijn zonder btw, maar in de verzending of verpakking van {amount} zit {vat} btw.',
			'De levering volgt de goederen: kijk de belastingregel van de vervoerder na in PrestaShop (Verzending › Vervoerders), en maak deze factuur met de hand.',
		],
		fr: [
			'Livraison avec TVA sur des biens non taxés',
			"Les biens de la commande sont sans TVA, mais la livraison ou l'emballage de {amount} contient {vat} de TVA.",
			'La livraison suit les biens : vérifiez la règle de taxe du transporteur dans PrestaShop (Livraison › Transporteurs) et faites cette facture à la main.',
		],
	},
	SHOP_TOTALS_CONTRADICT: {
		en: [
			'Totals of the shop contradict',
			'The shop says {shopExcl} excl. VAT ({shopVat} VAT), but the parts of the order come to {excl} excl. VAT ({vat} VAT).',
			'Compare the VAT with the order in PrestaShop: a voucher or a module may have stored one of its totals wrongly.',
		],
		nl: [
			'Totalen van de winkel spreken elkaar tegen',
			'De winkel zegt {shopExcl} excl. btw ({shopVat} btw), maar de delen van de bestelling komen op {excl} excl. btw ({vat} btw).',
			'Vergelijk de btw met de bestelling in PrestaShop: een bon of een module kan een van de totalen verkeerd bewaard hebben.',
		],
		fr: [
			'Totaux de la boutique contradictoires',
			'La boutique indique {shopExcl} HTVA ({shopVat} de TVA), mais les parties de la commande donnent {excl} HTVA ({vat} de TVA).',
			"Comparez la TVA avec la commande dans PrestaShop : un bon ou un module peut avoir mal enregistré l'un des totaux.",
		],
	},
	SHOP_VAT_UNKNOWN: {
		en: [
			'VAT of the shop unknown',
			'The shop does not say what the order comes to excl. VAT, so its VAT could not be compared.',
			'Nothing to do if the VAT on the invoice is right.',
		],
		nl: [
			'Btw van de winkel onbekend',
			'De winkel zegt niet waarop de bestelling excl. btw komt, dus haar btw kon niet vergeleken worden.',
			'Niets te doen als de btw op de factuur juist is.',
		],
		fr: [
			'TVA de la boutique inconnue',
			"La boutique ne dit pas ce que fait la commande HTVA : sa TVA n'a donc pas pu être comparée.",
			'Rien à faire si la TVA de la facture est juste.',
		],
	},
	DISCOUNT_NOT_COMPARED: {
		en: [
			'Split of the discount not compared',
			'Total and VAT were compared with the shop, but not how the discount is spread over the VAT rates: the shop does not say that.',
			'Nothing to do if the VAT per rate on the invoice is right.',
		],
		nl: [
			'Verdeling van de korting niet vergeleken',
			'Totaal en btw zijn met de winkel vergeleken, maar niet hoe de korting over de btw-tarieven verdeeld is: dat zegt de winkel niet.',
			'Niets te doen als de btw per tarief op de factuur juist is.',
		],
		fr: [
			'Répartition de la remise non comparée',
			'Le total et la TVA ont été comparés avec la boutique, mais pas la répartition de la remise sur les taux de TVA : la boutique ne la dit pas.',
			'Rien à faire si la TVA par taux de la facture est juste.',
		],
	},
	DISCOUNT_UNCLEAR: {
		en: [
			'VAT of a discount unclear',
			'The shop does not say enough of the discount "{name}" to know its VAT per rate.',
			'Make this invoice by hand, or choose Invoice with a Remark under Unclear Discounts.',
		],
		nl: [
			'Btw van een korting onduidelijk',
			'De winkel zegt te weinig over de korting "{name}" om haar btw per tarief te kennen.',
			'Maak deze factuur met de hand, of kies Invoice with a Remark onder Unclear Discounts.',
		],
		fr: [
			"TVA d'une remise incertaine",
			'La boutique en dit trop peu sur la remise « {name} » pour connaître sa TVA par taux.',
			'Faites cette facture à la main, ou choisissez Invoice with a Remark sous Unclear Discounts.',
		],
	},
	TOTALS_CONTRADICT: {
		en: [
			'Lines and total contradict',
			'The lines of the order come to {computed}, but the customer paid {paid}: a difference of {difference}.',
			'Look at the order in PrestaShop: a payment fee, an edit afterwards or a module may explain it. Make this invoice by hand.',
		],
		nl: [
			'Regels en totaal spreken elkaar tegen',
			'De regels van de bestelling komen op {computed}, maar de klant betaalde {paid}: een verschil van {difference}.',
			'Bekijk de bestelling in PrestaShop: een betaaltoeslag, een latere wijziging of een module kan het verklaren. Maak deze factuur met de hand.',
		],
		fr: [
			'Lignes et total se contredisent',
			'Les lignes de la commande donnent {computed}, mais le client a payé {paid} : une différence de {difference}.',
			"Regardez la commande dans PrestaShop : des frais de paiement, une modification ou un module peuvent l'expliquer. Faites cette facture à la main.",
		],
	},
	LINES_CONTRADICT: {
		en: [
			'Lines and products contradict',
			'The order lines add up to {lines} incl. VAT, but the order says {header} for its products.',
			'The order was not finished, or its lines and totals were taxed differently. Make this invoice by hand.',
		],
		nl: [
			'Regels en producten spreken elkaar tegen',
			'De bestelregels tellen op tot {lines} incl. btw, maar de bestelling zegt {header} voor haar producten.',
			'De bestelling is niet afgewerkt, of regels en totalen zijn anders belast. Maak deze factuur met de hand.',
		],
		fr: [
			'Lignes et produits se contredisent',
			'Les lignes font {lines} TVAC, mais la commande indique {header} pour ses produits.',
			"La commande n'est pas terminée, ou lignes et totaux sont taxés autrement. Faites cette facture à la main.",
		],
	},
	DISCOUNT_APPROXIMATE: {
		en: [
			'Discount spread',
			'The VAT of the discount "{name}" had to be spread over all rates.',
			'Compare the VAT per rate with the shop.',
		],
		nl: [
			'Korting verdeeld',
			'De btw van de korting "{name}" moest over alle tarieven verdeeld worden.',
			'Vergelijk de btw per tarief met de winkel.',
		],
		fr: [
			'Remise répartie',
			'La TVA de la réduction « {name} » a dû être répartie sur tous les taux.',
			'Comparez la TVA par taux avec la boutique.',
		],
	},
	VAT_CASE_NOT_MAPPED: {
		en: [
			'VAT case not mapped',
			'No VAT code is chosen for {vatCase} in {country} at {rate} %.',
			'Add a row for this VAT case to the VAT mapping of the Prepare From Order step, then run again.',
		],
		nl: [
			'Btw-geval niet gekoppeld',
			'Er is geen btw-code gekozen voor {vatCase} in {country} aan {rate} %.',
			'Voeg een rij voor dit btw-geval toe aan de btw-tabel van de stap Prepare From Order en start opnieuw.',
		],
		fr: [
			'Cas de TVA non associé',
			"Aucun code TVA n'est choisi pour {vatCase} en {country} à {rate} %.",
			"Ajoutez une ligne pour ce cas de TVA au tableau TVA de l'étape Prepare From Order et relancez.",
		],
	},
	DELIVERY_CONTRADICTS: {
		en: [
			'Invoice and delivery contradict',
			'The order was taxed for {invoicedTo}, its invoice address, but its goods were delivered in {deliveredTo}.',
			'The goods decide the VAT: check with your accountant, and make this invoice by hand. In PrestaShop, tax by delivery address (International › Taxes).',
		],
		nl: [
			'Facturatie en levering spreken elkaar tegen',
			'De bestelling is belast voor {invoicedTo}, haar factuuradres, maar de goederen zijn geleverd in {deliveredTo}.',
			'De goederen bepalen de btw: kijk het na met je boekhouder, en maak deze factuur met de hand. Belast in PrestaShop volgens het leveringsadres (Internationaal › Belastingen).',
		],
		fr: [
			'Facturation et livraison se contredisent',
			'La commande a été taxée pour {invoicedTo}, son adresse de facturation, mais les biens ont été livrés dans un autre lieu : {deliveredTo}.',
			"Les biens décident de la TVA : vérifiez avec votre comptable et faites cette facture à la main. Dans PrestaShop, taxez selon l'adresse de livraison (International › Taxes).",
		],
	},
	TAXED_WHERE_NOT_DELIVERED: {
		en: [
			'Taxed where not delivered',
			'The order was taxed for {invoicedTo}, its invoice address, while its goods went to {deliveredTo}.',
			'Check with your accountant whether the VAT of the delivery address was due.',
		],
		nl: [
			'Belast waar niet geleverd werd',
			'De bestelling is belast voor {invoicedTo}, haar factuuradres, terwijl de goederen naar {deliveredTo} gingen.',
			'Kijk met je boekhouder na of de btw van het leveringsadres verschuldigd was.',
		],
		fr: [
			'Taxée ailleurs que livrée',
			'La commande a été taxée pour {invoicedTo}, son adresse de facturation, alors que les biens sont partis ailleurs : {deliveredTo}.',
			"Vérifiez avec votre comptable si la TVA de l'adresse de livraison était due.",
		],
	},
	UNTAXED_AT_HOME: {
		en: [
			'No VAT at home',
			'The goods were delivered in {countryName} without VAT, to a customer with the foreign VAT number {number}.',
			'Without VAT they would have had to leave the country: check with your accountant, and make this invoice by hand.',
		],
		nl: [
			'Geen btw in eigen land',
			'De goederen zijn zonder btw geleverd in {countryName}, aan een klant met het buitenlandse btw-nummer {number}.',
			'Zonder btw hadden ze het land moeten verlaten: kijk het na met je boekhouder, en maak deze factuur met de hand.',
		],
		fr: [
			'Pas de TVA dans le pays',
			'Les biens ont été livrés sans TVA (pays : {countryName}) à un client qui a le numéro de TVA étranger {number}.',
			'Sans TVA, ils auraient dû quitter le pays : vérifiez avec votre comptable et faites cette facture à la main.',
		],
	},
	VAT_OUTSIDE_EU: {
		en: [
			'VAT outside the EU',
			'The order goes to {countryName}, outside the EU VAT territory, but the shop charged {rate} % VAT.',
			'Check the tax rules of the shop for this country and decide on the VAT with your accountant.',
		],
		nl: [
			'Btw buiten de EU',
			'De bestelling gaat naar {countryName}, buiten het btw-gebied van de EU, maar de winkel rekende {rate} % btw.',
			'Controleer de belastingregels van de winkel voor dit land en beslis met uw boekhouder over de btw.',
		],
		fr: [
			'TVA hors UE',
			"Le pays de livraison, {countryName}, est hors du territoire TVA de l'UE, mais la boutique a compté {rate} % de TVA.",
			'Vérifiez les règles de taxe de la boutique pour ce pays et décidez de la TVA avec votre comptable.',
		],
	},
	VAT_NUMBER_MISSING: {
		en: [
			'VAT number missing',
			'The order to {countryName} has no VAT, but the customer gave no VAT number.',
			'Ask the customer for the VAT number, or make the invoice with VAT by hand.',
		],
		nl: [
			'Btw-nummer ontbreekt',
			'De bestelling naar {countryName} is zonder btw, maar de klant gaf geen btw-nummer.',
			'Vraag de klant het btw-nummer, of maak de factuur met btw met de hand.',
		],
		fr: [
			'Numéro de TVA manquant',
			"La commande (pays : {countryName}) est sans TVA, mais le client n'a pas donné de numéro de TVA.",
			'Demandez le numéro de TVA au client, ou faites la facture avec TVA à la main.',
		],
	},
	VAT_NUMBER_INVALID: {
		en: [
			'VAT number invalid',
			'The order to {countryName} has no VAT, but "{number}" is not a VAT number of another member state.',
			'Correct the VAT number on the address in PrestaShop and run again; or make the invoice with VAT by hand.',
		],
		nl: [
			'Btw-nummer ongeldig',
			'De bestelling naar {countryName} is zonder btw, maar "{number}" is geen btw-nummer van een andere lidstaat.',
			'Verbeter het btw-nummer op het adres in PrestaShop en start opnieuw; of maak de factuur met btw met de hand.',
		],
		fr: [
			'Numéro de TVA invalide',
			"La commande (pays : {countryName}) est sans TVA, mais « {number} » n'est pas un numéro de TVA d'un autre État membre.",
			"Corrigez le numéro de TVA de l'adresse dans PrestaShop et relancez ; ou faites la facture avec TVA à la main.",
		],
	},
	VAT_NUMBER_LEFT_OUT: {
		en: [
			'VAT number left out',
			'"{number}" cannot be a VAT number, so the customer is taken for a consumer.',
			'Correct it on the address in PrestaShop and on the customer in Octopus.',
		],
		nl: [
			'Btw-nummer weggelaten',
			'"{number}" kan geen btw-nummer zijn, dus geldt de klant als particulier.',
			'Verbeter het op het adres in PrestaShop en bij de klant in Octopus.',
		],
		fr: [
			'Numéro de TVA omis',
			'« {number} » ne peut pas être un numéro de TVA ; le client est donc traité comme un particulier.',
			"Corrigez-le dans l'adresse dans PrestaShop et chez le client dans Octopus.",
		],
	},
	VAT_NUMBER_UNUSABLE: {
		en: [
			'VAT number unusable',
			'"{number}" was given as VAT number and cannot be one.',
			'Correct it on the address in PrestaShop and run again; or let such orders through with a remark, under Unclear Businesses.',
		],
		nl: [
			'Btw-nummer onbruikbaar',
			'"{number}" werd als btw-nummer opgegeven en kan er geen zijn.',
			'Verbeter het op het adres in PrestaShop en start opnieuw; of laat zulke bestellingen door met een opmerking, onder Unclear Businesses.',
		],
		fr: [
			'Numéro de TVA inutilisable',
			'« {number} » a été donné comme numéro de TVA et ne peut pas en être un.',
			"Corrigez-le dans l'adresse dans PrestaShop et relancez ; ou laissez passer ces commandes avec une remarque, sous Unclear Businesses.",
		],
	},
	VAT_NUMBER_OF_DELIVERY: {
		en: [
			'VAT number of the delivery address',
			"The VAT number {number} stands on the delivery address only; it was taken for the customer's.",
			'Look whether the invoice is for that business; if so, put the number on the invoice address in PrestaShop.',
		],
		nl: [
			'Btw-nummer van het leveringsadres',
			'Het btw-nummer {number} staat alleen op het leveringsadres; het werd voor dat van de klant genomen.',
			'Kijk of de factuur voor dat bedrijf is; zet het nummer dan op het factuuradres in PrestaShop.',
		],
		fr: [
			"Numéro de TVA de l'adresse de livraison",
			"Le numéro de TVA {number} figure seulement sur l'adresse de livraison ; il a été pris pour celui du client.",
			"Vérifiez que la facture est pour cette entreprise ; si oui, mettez le numéro sur l'adresse de facturation dans PrestaShop.",
		],
	},
	COMPANY_WITHOUT_VAT_NUMBER: {
		en: [
			'Company without VAT number',
			'The customer is the Belgian company "{company}", but gave no VAT number.',
			'Ask for the number and put it on the address in PrestaShop and on the customer in Octopus: since 2026 an invoice to a Belgian business must be structured. Nothing to do for a customer who is not liable to VAT.',
		],
		nl: [
			'Bedrijf zonder btw-nummer',
			'De klant is het Belgische bedrijf "{company}", maar gaf geen btw-nummer.',
			'Vraag het nummer en zet het op het adres in PrestaShop en bij de klant in Octopus: sinds 2026 moet een factuur aan een Belgisch bedrijf gestructureerd zijn. Niets te doen voor een klant die niet btw-plichtig is.',
		],
		fr: [
			'Entreprise sans numéro de TVA',
			"Le client est l'entreprise belge « {company} », mais n'a pas donné de numéro de TVA.",
			"Demandez le numéro et mettez-le dans l'adresse dans PrestaShop et chez le client dans Octopus : depuis 2026, une facture à une entreprise belge doit être structurée. Rien à faire pour un client non assujetti.",
		],
	},
	VAT_CHARGED_TO_BUSINESS: {
		en: [
			'VAT charged to an EU business',
			'The customer has the VAT number {number}, but was charged VAT for a delivery to {countryName}.',
			'Nothing to do if the shop shall charge VAT to businesses there; otherwise check its tax rules.',
		],
		nl: [
			'Btw aangerekend aan EU-bedrijf',
			'De klant heeft het btw-nummer {number}, maar betaalde btw voor een levering naar {countryName}.',
			'Niets te doen als de winkel daar btw moet aanrekenen aan bedrijven; kijk anders de belastingregels na.',
		],
		fr: [
			"TVA facturée à une entreprise de l'UE",
			'Le client a le numéro de TVA {number}, mais a payé la TVA pour une livraison vers {countryName}.',
			'Rien à faire si la boutique doit y facturer la TVA aux entreprises ; sinon, vérifiez ses règles de taxe.',
		],
	},
	VAT_CODE_NOT_FOR_SALES: {
		en: [
			'Not a sales VAT code',
			'VAT code {vatCode} is not a sales code in Octopus ({place}).',
			'Choose a sales VAT code there.',
		],
		nl: [
			'Geen btw-code voor verkopen',
			'Btw-code {vatCode} is geen verkoopcode in Octopus ({place}).',
			'Kies daar een btw-code voor verkopen.',
		],
		fr: [
			'Pas un code TVA de vente',
			"Le code TVA {vatCode} n'est pas un code de vente dans Octopus ({place}).",
			'Choisissez-y un code TVA de vente.',
		],
	},
	VAT_CODE_OTHER_RATE: {
		en: [
			'VAT code of another rate',
			'VAT code {vatCode} is {codeRate} % in Octopus instead of {rate} % ({place}).',
			'Choose the VAT code of that rate there.',
		],
		nl: [
			'Btw-code van een ander tarief',
			'Btw-code {vatCode} is {codeRate} % in Octopus in plaats van {rate} % ({place}).',
			'Kies daar de btw-code van dat tarief.',
		],
		fr: [
			"Code TVA d'un autre taux",
			'Le code TVA {vatCode} est à {codeRate} % dans Octopus au lieu de {rate} % ({place}).',
			'Choisissez-y le code TVA de ce taux.',
		],
	},
	MAPPING_CODE_MISSING: {
		en: ['VAT code missing', 'A VAT code is missing ({place}).', 'Choose one there, or remove the row.'],
		nl: [
			'Btw-code ontbreekt',
			'Er ontbreekt een btw-code ({place}).',
			'Kies er daar een, of verwijder de rij.',
		],
		fr: ['Code TVA manquant', 'Un code TVA manque ({place}).', 'Choisissez-en un, ou supprimez la ligne.'],
	},
	MAPPING_CODE_UNKNOWN: {
		en: [
			'VAT code unknown',
			'Octopus has no VAT code "{vatCode}" ({place}).',
			'Choose a code from the list; VAT codes are under Management › VAT codes in Octopus.',
		],
		nl: [
			'Btw-code onbekend',
			'Octopus heeft geen btw-code "{vatCode}" ({place}).',
			'Kies een code uit de lijst; btw-codes staan in Octopus onder Beheer › Btw-codes.',
		],
		fr: [
			'Code TVA inconnu',
			"Octopus n'a pas de code TVA « {vatCode} » ({place}).",
			'Choisissez un code dans la liste ; dans Octopus, les codes TVA sont sous Gestion › Codes TVA.',
		],
	},
	MAPPING_ACCOUNT_MISSING: {
		en: [
			'Account missing',
			'A revenue account is missing ({place}).',
			'Choose one there, for example 700000.',
		],
		nl: [
			'Rekening ontbreekt',
			'Er ontbreekt een opbrengstenrekening ({place}).',
			'Kies er daar een, bijvoorbeeld 700000.',
		],
		fr: [
			'Compte manquant',
			'Un compte de produits manque ({place}).',
			'Choisissez-en un, par exemple 700000.',
		],
	},
	MAPPING_ACCOUNT_UNKNOWN: {
		en: [
			'Account unknown',
			'Octopus has no account {account} ({place}).',
			'Choose an account from the list.',
		],
		nl: [
			'Rekening onbekend',
			'Octopus heeft geen rekening {account} ({place}).',
			'Kies een rekening uit de lijst.',
		],
		fr: [
			'Compte inconnu',
			"Octopus n'a pas de compte {account} ({place}).",
			'Choisissez un compte dans la liste.',
		],
	},
	MAPPING_COUNTRY_MISSING: {
		en: [
			'Country of the OSS row',
			'The country of an OSS row is missing or not two letters ({place}).',
			'Enter the code of the country, for example FR.',
		],
		nl: [
			'Land van de OSS-rij',
			'Het land van een OSS-rij ontbreekt of is niet twee letters ({place}).',
			'Vul de code van het land in, bijvoorbeeld FR.',
		],
		fr: [
			'Pays de la ligne OSS',
			"Le pays d'une ligne OSS manque ou n'a pas deux lettres ({place}).",
			'Entrez le code du pays, par exemple FR.',
		],
	},
	MAPPING_TWICE: {
		en: [
			'VAT case twice',
			'The same VAT case stands twice: {place} and row {other}.',
			'Remove one of the two rows.',
		],
		nl: [
			'Btw-geval dubbel',
			'Hetzelfde btw-geval staat er twee keer: {place} en rij {other}.',
			'Verwijder een van de twee rijen.',
		],
		fr: [
			'Cas de TVA en double',
			'Le même cas de TVA figure deux fois : {place} et ligne {other}.',
			'Supprimez une des deux lignes.',
		],
	},
	PER_SHOP_UNCLEAR: {
		en: [
			'Settings of a shop unclear',
			'Settings per Shop, row {row}: its shop ID is missing, or stands in another row as well.',
			'Give each row the ID of one shop (Advanced Parameters › Multistore).',
		],
		nl: [
			'Instellingen van een winkel onduidelijk',
			'Settings per Shop, rij {row}: de winkel-ID ontbreekt of staat ook in een andere rij.',
			'Geef elke rij de ID van één winkel (Geavanceerde instellingen › Multistore).',
		],
		fr: [
			"Réglages d'une boutique ambigus",
			"Settings per Shop, ligne {row} : l'ID de la boutique manque ou figure aussi dans une autre ligne.",
			"Donnez à chaque ligne l'ID d'une seule boutique (Paramètres avancés › Multiboutique).",
		],
	},
	TEXT_PLACEHOLDER_UNKNOWN: {
		en: [
			'Placeholder unknown',
			'The text "{text}" asks for "{placeholder}", which is not known here.',
			'Use only these, between braces: {known}.',
		],
		nl: [
			'Plaatshouder onbekend',
			'De tekst "{text}" vraagt "{placeholder}", wat hier niet bekend is.',
			'Gebruik alleen deze, tussen accolades: {known}.',
		],
		fr: [
			'Champ de texte inconnu',
			'Le texte « {text} » demande « {placeholder} », qui est inconnu ici.',
			'Utilisez seulement ceux-ci, entre accolades : {known}.',
		],
	},
	BOOKYEAR_UNKNOWN: {
		en: ['No bookyear', 'Octopus has no bookyear for {date}.', 'Open the bookyear in Octopus and run again.'],
		nl: [
			'Geen boekjaar',
			'Octopus heeft geen boekjaar voor {date}.',
			'Open het boekjaar in Octopus en start opnieuw.',
		],
		fr: [
			"Pas d'exercice",
			"Octopus n'a pas d'exercice pour le {date}.",
			"Ouvrez l'exercice dans Octopus et relancez.",
		],
	},
	BOOKYEAR_CLOSED: {
		en: [
			'Bookyear closed',
			'The bookyear of {date} is closed in Octopus.',
			'Choose today as document date, or ask your accountant.',
		],
		nl: [
			'Boekjaar afgesloten',
			'Het boekjaar van {date} is afgesloten in Octopus.',
			'Kies vandaag als documentdatum, of vraag het aan uw boekhouder.',
		],
		fr: [
			'Exercice clôturé',
			"L'exercice du {date} est clôturé dans Octopus.",
			"Choisissez aujourd'hui comme date de document, ou demandez à votre comptable.",
		],
	},
	PERIOD_UNKNOWN: {
		en: ['No period', 'Octopus has no period for {date}.', 'Check the periods of the bookyear in Octopus.'],
		nl: [
			'Geen periode',
			'Octopus heeft geen periode voor {date}.',
			'Controleer de periodes van het boekjaar in Octopus.',
		],
		fr: [
			'Pas de période',
			"Octopus n'a pas de période pour le {date}.",
			"Vérifiez les périodes de l'exercice dans Octopus.",
		],
	},
	PERIOD_CLOSED: {
		en: [
			'Period closed',
			'Period {period} of journal {journal} is closed or protected in Octopus.',
			'Open the period, or choose today as document date.',
		],
		nl: [
			'Periode afgesloten',
			'Periode {period} van dagboek {journal} is afgesloten of beveiligd in Octopus.',
			'Open de periode, of kies vandaag als documentdatum.',
		],
		fr: [
			'Période clôturée',
			'La période {period} du journal {journal} est clôturée ou protégée dans Octopus.',
			"Ouvrez la période, ou choisissez aujourd'hui comme date de document.",
		],
	},
	JOURNAL_UNKNOWN: {
		en: [
			'Journal unknown',
			'Octopus has no journal {journal} in the bookyear of {date}.',
			'Choose another journal. A new journal is seen only after File › Synchronise in Octopus.',
		],
		nl: [
			'Dagboek onbekend',
			'Octopus heeft geen dagboek {journal} in het boekjaar van {date}.',
			'Kies een ander dagboek. Een nieuw dagboek is pas zichtbaar na Bestand › Synchroniseren in Octopus.',
		],
		fr: [
			'Journal inconnu',
			"Octopus n'a pas de journal {journal} dans l'exercice du {date}.",
			"Choisissez un autre journal. Un nouveau journal n'est visible qu'après Fichier › Synchroniser dans Octopus.",
		],
	},
	JOURNAL_CLOSED: {
		en: [
			'Journal closed',
			'Journal {journal} is closed in Octopus.',
			'Open the journal, or choose another one.',
		],
		nl: [
			'Dagboek afgesloten',
			'Dagboek {journal} is afgesloten in Octopus.',
			'Open het dagboek, of kies een ander.',
		],
		fr: [
			'Journal clôturé',
			'Le journal {journal} est clôturé dans Octopus.',
			'Ouvrez le journal, ou choisissez-en un autre.',
		],
	},
	JOURNAL_KIND: {
		en: [
			'Wrong kind of journal',
			'Journal {journal} is not a journal for invoices.',
			'Choose a sales journal of the kind "Invoices, VAT excluded"; Peppol needs that kind too. For a journal of bookings, switch on Booking Journals.',
		],
		nl: [
			'Verkeerde soort dagboek',
			'Dagboek {journal} is geen dagboek voor facturen.',
			'Kies een verkoopdagboek van de soort "Facturatie exclusief btw"; Peppol vraagt dat ook. Zet Booking Journals aan voor een dagboek van boekingen.',
		],
		fr: [
			'Mauvais type de journal',
			"Le journal {journal} n'est pas un journal de factures.",
			"Choisissez un journal de vente « Facturation hors TVA » ; Peppol le demande aussi. Pour un journal d'écritures, activez Booking Journals.",
		],
	},
	JOURNAL_NOT_CHOSEN: {
		en: [
			'No journal chosen',
			'No journal is chosen.',
			'Choose the sales journal for the invoices in the Prepare From Order step.',
		],
		nl: [
			'Geen dagboek gekozen',
			'Er is geen dagboek gekozen.',
			'Kies het verkoopdagboek voor de facturen in de stap Prepare From Order.',
		],
		fr: [
			'Aucun journal choisi',
			"Aucun journal n'est choisi.",
			"Choisissez le journal de vente des factures dans l'étape Prepare From Order.",
		],
	},
} satisfies Record<string, TextsPerLanguage>;
