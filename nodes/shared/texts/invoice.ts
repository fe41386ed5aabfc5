import type { TextsPerLanguage } from './index';

/** From order to invoice. */
export const invoiceTexts = {
	ORDER_TOTAL_ZERO: {
		en: ['Free order', 'The order total is 0, so there is nothing to invoice.', 'Nothing to do.'],
		nl: ['Gratis bestelling', 'Het totaal van de bestelling is 0, er valt niets te factureren.', 'Niets te doen.'],
		fr: ['Commande gratuite', "Le total de la commande est 0, il n'y a rien à facturer.", 'Rien à faire.'],
	},
	ORDER_WITHOUT_LINES: {
		en: ['Order without lines', 'The order has no lines.', 'Open the order in PrestaShop; if it was never finished, cancel it.'],
		nl: ['Bestelling zonder regels', 'De bestelling heeft geen regels.', 'Open de bestelling in PrestaShop; annuleer ze als ze nooit is afgewerkt.'],
		fr: ['Commande sans lignes', "La commande n'a pas de lignes.", "Ouvrez la commande dans PrestaShop ; annulez-la si elle n'a jamais été terminée."],
	},
	ORDER_WITHOUT_ADDRESS: {
		en: ['Order without address', 'The shop no longer has an address for this order, so its VAT cannot be decided.', 'Make the invoice by hand, or restore the address in PrestaShop and run again.'],
		nl: ['Bestelling zonder adres', 'De winkel heeft geen adres meer voor deze bestelling, dus de btw kan niet bepaald worden.', 'Maak de factuur met de hand, of herstel het adres in PrestaShop en start opnieuw.'],
		fr: ['Commande sans adresse', "La boutique n'a plus d'adresse pour cette commande, la TVA ne peut donc pas être déterminée.", "Faites la facture à la main, ou restaurez l'adresse dans PrestaShop et relancez."],
	},
	ORDER_WITHOUT_COUNTRY: {
		en: ['Country unknown', 'The country of the order is unknown, so its VAT cannot be decided.', 'Give the address a country in PrestaShop and run again.'],
		nl: ['Land onbekend', 'Het land van de bestelling is onbekend, dus de btw kan niet bepaald worden.', 'Geef het adres een land in PrestaShop en start opnieuw.'],
		fr: ['Pays inconnu', 'Le pays de la commande est inconnu, la TVA ne peut donc pas être déterminée.', "Donnez un pays à l'adresse dans PrestaShop et relancez."],
	},
	ORDER_UNREADABLE: {
		en: ['Order unreadable', 'The order could not be read completely: {detail}', 'Open the order in PrestaShop; make the invoice by hand if it stays so.'],
		nl: ['Bestelling onleesbaar', 'De bestelling kon niet volledig gelezen worden: {detail}', 'Open de bestelling in PrestaShop; maak de factuur met de hand als dit zo blijft.'],
		fr: ['Commande illisible', "La commande n'a pas pu être lue entièrement : {detail}", 'Ouvrez la commande dans PrestaShop ; faites la facture à la main si cela persiste.'],
	},
	ORDER_AMOUNT_UNREADABLE: {
		en: ['Amount unreadable', 'An amount of the order is missing or is no usable number: {field} = "{value}".', 'Open the order in PrestaShop; make the invoice by hand if it stays so.'],
		nl: ['Bedrag onleesbaar', 'Een bedrag van de bestelling ontbreekt of is geen bruikbaar getal: {field} = "{value}".', 'Open de bestelling in PrestaShop; maak de factuur met de hand als dit zo blijft.'],
		fr: ['Montant illisible', 'Un montant de la commande manque ou n\'est pas un nombre utilisable : {field} = "{value}".', 'Ouvrez la commande dans PrestaShop ; faites la facture à la main si cela persiste.'],
	},
	LINE_WITHOUT_TAX: {
		en: ['VAT rate of a line unknown', 'The line "{product}" carries VAT, but the shop does not say at which rate, and no rate in the VAT mapping fits.', 'Add the rate to the VAT mapping, or make the invoice by hand.'],
		nl: ['Btw-tarief van een regel onbekend', 'De regel "{product}" bevat btw, maar de winkel zegt niet tegen welk tarief, en geen tarief in de btw-koppeling past.', 'Voeg het tarief toe aan de btw-koppeling, of maak de factuur met de hand.'],
		fr: ["Taux de TVA d'une ligne inconnu", 'La ligne « {product} » contient de la TVA, mais la boutique ne dit pas à quel taux, et aucun taux de la correspondance TVA ne convient.', 'Ajoutez le taux à la correspondance TVA, ou faites la facture à la main.'],
	},
	CURRENCY_NOT_SUPPORTED: {
		en: ['Foreign currency', 'The order is in {currency}; only euro orders are invoiced.', 'Make this invoice by hand in Octopus, or choose an exchange rate under Foreign Currencies.'],
		nl: ['Vreemde munt', 'De bestelling is in {currency}; alleen bestellingen in euro worden gefactureerd.', 'Maak deze factuur met de hand in Octopus, of kies een wisselkoers onder Foreign Currencies.'],
		fr: ['Devise étrangère', 'La commande est en {currency} ; seules les commandes en euro sont facturées.', 'Faites cette facture à la main dans Octopus, ou choisissez un taux de change sous Foreign Currencies.'],
	},
	CURRENCY_RATE_NOT_EURO: {
		en: ['Rate not against the euro', 'The order is in {currency}, and its shop counts exchange rates in {base}, not in euro.', 'Make this invoice by hand in Octopus, with the rate of the day.'],
		nl: ['Koers niet tegen de euro', 'De bestelling is in {currency}, en haar winkel rekent wisselkoersen in {base}, niet in euro.', 'Maak deze factuur met de hand in Octopus, met de koers van de dag.'],
		fr: ["Taux non exprimé en euro", 'La commande est en {currency}, et sa boutique compte les taux de change en {base}, pas en euro.', 'Faites cette facture à la main dans Octopus, avec le taux du jour.'],
	},
	CURRENCY_UNKNOWN: {
		en: ['Currency not in Octopus', 'The order is in {currency}, which the Octopus dossier does not have.', 'Add the currency in Octopus, then run again; or make this invoice by hand.'],
		nl: ['Munt niet in Octopus', 'De bestelling is in {currency}, een munt die het Octopus-dossier niet heeft.', 'Voeg de munt toe in Octopus en start opnieuw, of maak deze factuur met de hand.'],
		fr: ["Devise absente d'Octopus", "La commande est en {currency}, une devise que le dossier Octopus n'a pas.", 'Ajoutez la devise dans Octopus et relancez, ou faites cette facture à la main.'],
	},
	SHIPPING_WITHOUT_VAT: {
		en: ['Delivery without VAT', 'The order charges {amount} for delivery or wrapping without VAT, while its goods are taxed.', 'Give the carrier a tax rule in PrestaShop (Shipping › Carriers), and make this invoice by hand.'],
		nl: ['Levering zonder btw', 'De bestelling rekent {amount} verzending of verpakking zonder btw, terwijl de goederen belast zijn.', 'Geef de vervoerder een belastingregel in PrestaShop (Verzending › Vervoerders), en maak deze factuur met de hand.'],
		fr: ['Livraison sans TVA', "La commande facture {amount} de livraison ou d'emballage sans TVA alors que les biens sont taxés.", 'Donnez une règle de taxe au transporteur dans PrestaShop (Livraison › Transporteurs) et faites cette facture à la main.'],
	},
	TOTALS_CONTRADICT: {
		en: ['Lines and total contradict', 'The lines of the order come to {computed}, but the customer paid {paid}: a difference of {difference}.', 'Look at the order in PrestaShop: a payment fee, an edit afterwards or a module may explain it. Make this invoice by hand.'],
		nl: ['Regels en totaal spreken elkaar tegen', 'De regels van de bestelling komen op {computed}, maar de klant betaalde {paid}: een verschil van {difference}.', 'Bekijk de bestelling in PrestaShop: een betaaltoeslag, een latere wijziging of een module kan het verklaren. Maak deze factuur met de hand.'],
		fr: ['Lignes et total se contredisent', 'Les lignes de la commande donnent {computed}, mais le client a payé {paid} : une différence de {difference}.', "Regardez la commande dans PrestaShop : des frais de paiement, une modification ou un module peuvent l'expliquer. Faites cette facture à la main."],
	},
	LINES_CONTRADICT: {
		en: ['Lines and products contradict', 'The order lines add up to {lines} incl. VAT, but the order says {header} for its products.', 'The order was not finished, or its lines and totals were taxed differently. Make this invoice by hand.'],
		nl: ['Regels en producten spreken elkaar tegen', 'De bestelregels tellen op tot {lines} incl. btw, maar de bestelling zegt {header} voor haar producten.', 'De bestelling is niet afgewerkt, of regels en totalen zijn anders belast. Maak deze factuur met de hand.'],
		fr: ['Lignes et produits se contredisent', 'Les lignes font {lines} TVAC, mais la commande indique {header} pour ses produits.', "La commande n'est pas terminée, ou lignes et totaux sont taxés autrement. Faites cette facture à la main."],
	},
	DISCOUNT_APPROXIMATE: {
		en: ['Discount spread', 'The VAT of the discount "{name}" had to be spread over all rates.', 'Compare the VAT per rate with the shop.'],
		nl: ['Korting verdeeld', 'De btw van de korting "{name}" moest over alle tarieven verdeeld worden.', 'Vergelijk de btw per tarief met de winkel.'],
		fr: ['Remise répartie', 'La TVA de la réduction « {name} » a dû être répartie sur tous les taux.', 'Comparez la TVA par taux avec la boutique.'],
	},
	VAT_CASE_NOT_MAPPED: {
		en: ['VAT case not mapped', 'No VAT code is chosen for {vatCase} in {country} at {rate} %.', 'Add a row for this VAT case to the VAT mapping of the Prepare From Order step, then run again.'],
		nl: ['Btw-geval niet gekoppeld', 'Er is geen btw-code gekozen voor {vatCase} in {country} aan {rate} %.', 'Voeg een rij voor dit btw-geval toe aan de btw-tabel van de stap Prepare From Order en start opnieuw.'],
		fr: ['Cas de TVA non associé', "Aucun code TVA n'est choisi pour {vatCase} en {country} à {rate} %.", "Ajoutez une ligne pour ce cas de TVA au tableau TVA de l'étape Prepare From Order et relancez."],
	},
	VAT_OUTSIDE_EU: {
		en: ['VAT outside the EU', 'The order goes to {country}, outside the EU VAT territory, but the shop charged {rate} % VAT.', 'Check the tax rules of the shop for this country and decide on the VAT with your accountant.'],
		nl: ['Btw buiten de EU', 'De bestelling gaat naar {country}, buiten het btw-gebied van de EU, maar de winkel rekende {rate} % btw.', 'Controleer de belastingregels van de winkel voor dit land en beslis met uw boekhouder over de btw.'],
		fr: ['TVA hors UE', "La commande part vers {country}, hors du territoire TVA de l'UE, mais la boutique a compté {rate} % de TVA.", 'Vérifiez les règles de taxe de la boutique pour ce pays et décidez de la TVA avec votre comptable.'],
	},
	VAT_NUMBER_MISSING: {
		en: ['VAT number missing', 'The order to {country} has no VAT, but the customer gave no VAT number.', 'Ask the customer for the VAT number, or make the invoice with VAT by hand.'],
		nl: ['Btw-nummer ontbreekt', 'De bestelling naar {country} is zonder btw, maar de klant gaf geen btw-nummer.', 'Vraag de klant het btw-nummer, of maak de factuur met btw met de hand.'],
		fr: ['Numéro de TVA manquant', "La commande vers {country} est sans TVA, mais le client n'a pas donné de numéro de TVA.", 'Demandez le numéro de TVA au client, ou faites la facture avec TVA à la main.'],
	},
	VAT_NUMBER_INVALID: {
		en: ['VAT number invalid', 'The order to {country} has no VAT, but "{number}" is not a VAT number of another member state.', 'Correct the VAT number on the address in PrestaShop and run again; or make the invoice with VAT by hand.'],
		nl: ['Btw-nummer ongeldig', 'De bestelling naar {country} is zonder btw, maar "{number}" is geen btw-nummer van een andere lidstaat.', 'Verbeter het btw-nummer op het adres in PrestaShop en start opnieuw; of maak de factuur met btw met de hand.'],
		fr: ['Numéro de TVA invalide', "La commande vers {country} est sans TVA, mais « {number} » n'est pas un numéro de TVA d'un autre État membre.", "Corrigez le numéro de TVA de l'adresse dans PrestaShop et relancez ; ou faites la facture avec TVA à la main."],
	},
	VAT_NUMBER_LEFT_OUT: {
		en: ['VAT number left out', '"{number}" cannot be a VAT number, so the customer is taken for a consumer.', 'Correct it on the address in PrestaShop and on the customer in Octopus.'],
		nl: ['Btw-nummer weggelaten', '"{number}" kan geen btw-nummer zijn, dus geldt de klant als particulier.', 'Verbeter het op het adres in PrestaShop en bij de klant in Octopus.'],
		fr: ['Numéro de TVA omis', '« {number} » ne peut pas être un numéro de TVA ; le client est donc traité comme un particulier.', "Corrigez-le dans l'adresse dans PrestaShop et chez le client dans Octopus."],
	},
	VAT_NUMBER_UNUSABLE: {
		en: ['VAT number unusable', '"{number}" was given as VAT number and cannot be one.', 'Correct it on the address in PrestaShop and run again; or let such orders through with a remark, under Unclear Businesses.'],
		nl: ['Btw-nummer onbruikbaar', '"{number}" werd als btw-nummer opgegeven en kan er geen zijn.', 'Verbeter het op het adres in PrestaShop en start opnieuw; of laat zulke bestellingen door met een opmerking, onder Unclear Businesses.'],
		fr: ['Numéro de TVA inutilisable', '« {number} » a été donné comme numéro de TVA et ne peut pas en être un.', "Corrigez-le dans l'adresse dans PrestaShop et relancez ; ou laissez passer ces commandes avec une remarque, sous Unclear Businesses."],
	},
	VAT_NUMBER_OF_DELIVERY: {
		en: ['VAT number of the delivery address', 'The VAT number {number} stands on the delivery address only; it was taken for the customer\'s.', 'Look whether the invoice is for that business; if so, put the number on the invoice address in PrestaShop.'],
		nl: ['Btw-nummer van het leveringsadres', 'Het btw-nummer {number} staat alleen op het leveringsadres; het werd voor dat van de klant genomen.', 'Kijk of de factuur voor dat bedrijf is; zet het nummer dan op het factuuradres in PrestaShop.'],
		fr: ["Numéro de TVA de l'adresse de livraison", "Le numéro de TVA {number} figure seulement sur l'adresse de livraison ; il a été pris pour celui du client.", "Vérifiez que la facture est pour cette entreprise ; si oui, mettez le numéro sur l'adresse de facturation dans PrestaShop."],
	},
	COMPANY_WITHOUT_VAT_NUMBER: {
		en: ['Company without VAT number', 'The customer is the Belgian company "{company}", but gave no VAT number.', 'Ask for the number and put it on the address in PrestaShop and on the customer in Octopus: since 2026 an invoice to a Belgian business must be structured. Nothing to do for a customer who is not liable to VAT.'],
		nl: ['Bedrijf zonder btw-nummer', 'De klant is het Belgische bedrijf "{company}", maar gaf geen btw-nummer.', 'Vraag het nummer en zet het op het adres in PrestaShop en bij de klant in Octopus: sinds 2026 moet een factuur aan een Belgisch bedrijf gestructureerd zijn. Niets te doen voor een klant die niet btw-plichtig is.'],
		fr: ['Entreprise sans numéro de TVA', "Le client est l'entreprise belge « {company} », mais n'a pas donné de numéro de TVA.", "Demandez le numéro et mettez-le dans l'adresse dans PrestaShop et chez le client dans Octopus : depuis 2026, une facture à une entreprise belge doit être structurée. Rien à faire pour un client non assujetti."],
	},
	VAT_CHARGED_TO_BUSINESS: {
		en: ['VAT charged to an EU business', 'The customer has the VAT number {number}, but was charged VAT for a delivery to {country}.', 'Nothing to do if the shop shall charge VAT to businesses there; otherwise check its tax rules.'],
		nl: ['Btw aangerekend aan EU-bedrijf', 'De klant heeft het btw-nummer {number}, maar betaalde btw voor een levering naar {country}.', 'Niets te doen als de winkel daar btw moet aanrekenen aan bedrijven; kijk anders de belastingregels na.'],
		fr: ["TVA facturée à une entreprise de l'UE", 'Le client a le numéro de TVA {number}, mais a payé la TVA pour une livraison vers {country}.', "Rien à faire si la boutique doit y facturer la TVA aux entreprises ; sinon, vérifiez ses règles de taxe."],
	},
	VAT_CODE_NOT_FOR_SALES: {
		en: ['Not a sales VAT code', 'VAT code {vatCode} is not a sales code in Octopus ({place}).', 'Choose a sales VAT code there.'],
		nl: ['Geen btw-code voor verkopen', 'Btw-code {vatCode} is geen verkoopcode in Octopus ({place}).', 'Kies daar een btw-code voor verkopen.'],
		fr: ['Pas un code TVA de vente', "Le code TVA {vatCode} n'est pas un code de vente dans Octopus ({place}).", 'Choisissez-y un code TVA de vente.'],
	},
	VAT_CODE_OTHER_RATE: {
		en: ['VAT code of another rate', 'VAT code {vatCode} is {codeRate} % in Octopus instead of {rate} % ({place}).', 'Choose the VAT code of that rate there.'],
		nl: ['Btw-code van een ander tarief', 'Btw-code {vatCode} is {codeRate} % in Octopus in plaats van {rate} % ({place}).', 'Kies daar de btw-code van dat tarief.'],
		fr: ["Code TVA d'un autre taux", 'Le code TVA {vatCode} est à {codeRate} % dans Octopus au lieu de {rate} % ({place}).', 'Choisissez-y le code TVA de ce taux.'],
	},
	MAPPING_CODE_MISSING: {
		en: ['VAT code missing', 'A VAT code is missing ({place}).', 'Choose one there, or remove the row.'],
		nl: ['Btw-code ontbreekt', 'Er ontbreekt een btw-code ({place}).', 'Kies er daar een, of verwijder de rij.'],
		fr: ['Code TVA manquant', 'Un code TVA manque ({place}).', 'Choisissez-en un, ou supprimez la ligne.'],
	},
	MAPPING_CODE_UNKNOWN: {
		en: ['VAT code unknown', 'Octopus has no VAT code "{vatCode}" ({place}).', 'Choose a code from the list; VAT codes are under Management › VAT codes in Octopus.'],
		nl: ['Btw-code onbekend', 'Octopus heeft geen btw-code "{vatCode}" ({place}).', 'Kies een code uit de lijst; btw-codes staan in Octopus onder Beheer › Btw-codes.'],
		fr: ['Code TVA inconnu', "Octopus n'a pas de code TVA « {vatCode} » ({place}).", 'Choisissez un code dans la liste ; dans Octopus, les codes TVA sont sous Gestion › Codes TVA.'],
	},
	MAPPING_ACCOUNT_MISSING: {
		en: ['Account missing', 'A revenue account is missing ({place}).', 'Choose one there, for example 700000.'],
		nl: ['Rekening ontbreekt', 'Er ontbreekt een opbrengstenrekening ({place}).', 'Kies er daar een, bijvoorbeeld 700000.'],
		fr: ['Compte manquant', 'Un compte de produits manque ({place}).', 'Choisissez-en un, par exemple 700000.'],
	},
	MAPPING_ACCOUNT_UNKNOWN: {
		en: ['Account unknown', 'Octopus has no account {account} ({place}).', 'Choose an account from the list.'],
		nl: ['Rekening onbekend', 'Octopus heeft geen rekening {account} ({place}).', 'Kies een rekening uit de lijst.'],
		fr: ['Compte inconnu', "Octopus n'a pas de compte {account} ({place}).", 'Choisissez un compte dans la liste.'],
	},
	MAPPING_COUNTRY_MISSING: {
		en: ['Country of the OSS row', 'The country of an OSS row is missing or not two letters ({place}).', 'Enter the code of the country, for example FR.'],
		nl: ['Land van de OSS-rij', 'Het land van een OSS-rij ontbreekt of is niet twee letters ({place}).', 'Vul de code van het land in, bijvoorbeeld FR.'],
		fr: ['Pays de la ligne OSS', "Le pays d'une ligne OSS manque ou n'a pas deux lettres ({place}).", 'Entrez le code du pays, par exemple FR.'],
	},
	MAPPING_TWICE: {
		en: ['VAT case twice', 'The same VAT case stands twice: {place} and row {other}.', 'Remove one of the two rows.'],
		nl: ['Btw-geval dubbel', 'Hetzelfde btw-geval staat er twee keer: {place} en rij {other}.', 'Verwijder een van de twee rijen.'],
		fr: ['Cas de TVA en double', 'Le même cas de TVA figure deux fois : {place} et ligne {other}.', 'Supprimez une des deux lignes.'],
	},
	PER_SHOP_UNCLEAR: {
		en: ['Settings of a shop unclear', 'Settings per Shop, row {row}: its shop ID is missing, or stands in another row as well.', 'Give each row the ID of one shop (Advanced Parameters › Multistore).'],
		nl: ['Instellingen van een winkel onduidelijk', 'Settings per Shop, rij {row}: de winkel-ID ontbreekt of staat ook in een andere rij.', 'Geef elke rij de ID van één winkel (Geavanceerde instellingen › Multistore).'],
		fr: ["Réglages d'une boutique ambigus", "Settings per Shop, ligne {row} : l'ID de la boutique manque ou figure aussi dans une autre ligne.", "Donnez à chaque ligne l'ID d'une seule boutique (Paramètres avancés › Multiboutique)."],
	},
	TEXT_PLACEHOLDER_UNKNOWN: {
		en: ['Placeholder unknown', 'The text "{text}" asks for "{placeholder}", which is not known here.', 'Use only these, between braces: {known}.'],
		nl: ['Plaatshouder onbekend', 'De tekst "{text}" vraagt "{placeholder}", wat hier niet bekend is.', 'Gebruik alleen deze, tussen accolades: {known}.'],
		fr: ['Champ de texte inconnu', 'Le texte « {text} » demande « {placeholder} », qui est inconnu ici.', 'Utilisez seulement ceux-ci, entre accolades : {known}.'],
	},
	BOOKYEAR_UNKNOWN: {
		en: ['No bookyear', 'Octopus has no bookyear for {date}.', 'Open the bookyear in Octopus and run again.'],
		nl: ['Geen boekjaar', 'Octopus heeft geen boekjaar voor {date}.', 'Open het boekjaar in Octopus en start opnieuw.'],
		fr: ["Pas d'exercice", "Octopus n'a pas d'exercice pour le {date}.", "Ouvrez l'exercice dans Octopus et relancez."],
	},
	BOOKYEAR_CLOSED: {
		en: ['Bookyear closed', 'The bookyear of {date} is closed in Octopus.', 'Choose today as document date, or ask your accountant.'],
		nl: ['Boekjaar afgesloten', 'Het boekjaar van {date} is afgesloten in Octopus.', 'Kies vandaag als documentdatum, of vraag het aan uw boekhouder.'],
		fr: ['Exercice clôturé', "L'exercice du {date} est clôturé dans Octopus.", "Choisissez aujourd'hui comme date de document, ou demandez à votre comptable."],
	},
	PERIOD_UNKNOWN: {
		en: ['No period', 'Octopus has no period for {date}.', 'Check the periods of the bookyear in Octopus.'],
		nl: ['Geen periode', 'Octopus heeft geen periode voor {date}.', 'Controleer de periodes van het boekjaar in Octopus.'],
		fr: ['Pas de période', "Octopus n'a pas de période pour le {date}.", "Vérifiez les périodes de l'exercice dans Octopus."],
	},
	PERIOD_CLOSED: {
		en: ['Period closed', 'Period {period} of journal {journal} is closed or protected in Octopus.', 'Open the period, or choose today as document date.'],
		nl: ['Periode afgesloten', 'Periode {period} van dagboek {journal} is afgesloten of beveiligd in Octopus.', 'Open de periode, of kies vandaag als documentdatum.'],
		fr: ['Période clôturée', 'La période {period} du journal {journal} est clôturée ou protégée dans Octopus.', "Ouvrez la période, ou choisissez aujourd'hui comme date de document."],
	},
	JOURNAL_UNKNOWN: {
		en: ['Journal unknown', 'Octopus has no journal {journal} in the bookyear of {date}.', 'Choose another journal. A new journal is seen only after File › Synchronise in Octopus.'],
		nl: ['Dagboek onbekend', 'Octopus heeft geen dagboek {journal} in het boekjaar van {date}.', 'Kies een ander dagboek. Een nieuw dagboek is pas zichtbaar na Bestand › Synchroniseren in Octopus.'],
		fr: ['Journal inconnu', "Octopus n'a pas de journal {journal} dans l'exercice du {date}.", "Choisissez un autre journal. Un nouveau journal n'est visible qu'après Fichier › Synchroniser dans Octopus."],
	},
	JOURNAL_CLOSED: {
		en: ['Journal closed', 'Journal {journal} is closed in Octopus.', 'Open the journal, or choose another one.'],
		nl: ['Dagboek afgesloten', 'Dagboek {journal} is afgesloten in Octopus.', 'Open het dagboek, of kies een ander.'],
		fr: ['Journal clôturé', 'Le journal {journal} est clôturé dans Octopus.', 'Ouvrez le journal, ou choisissez-en un autre.'],
	},
	JOURNAL_KIND: {
		en: ['Wrong kind of journal', 'Journal {journal} is not a journal for invoices.', 'Choose a sales journal of the kind "Invoices, VAT excluded"; Peppol needs that kind too. For a journal of bookings, switch on Booking Journals.'],
		nl: ['Verkeerde soort dagboek', 'Dagboek {journal} is geen dagboek voor facturen.', 'Kies een verkoopdagboek van de soort "Facturatie exclusief btw"; Peppol vraagt dat ook. Zet Booking Journals aan voor een dagboek van boekingen.'],
		fr: ['Mauvais type de journal', "Le journal {journal} n'est pas un journal de factures.", 'Choisissez un journal de vente « Facturation hors TVA » ; Peppol le demande aussi. Pour un journal d\'écritures, activez Booking Journals.'],
	},
	JOURNAL_NOT_CHOSEN: {
		en: ['No journal chosen', 'No journal is chosen.', 'Choose the sales journal for the invoices in the Prepare From Order step.'],
		nl: ['Geen dagboek gekozen', 'Er is geen dagboek gekozen.', 'Kies het verkoopdagboek voor de facturen in de stap Prepare From Order.'],
		fr: ['Aucun journal choisi', "Aucun journal n'est choisi.", "Choisissez le journal de vente des factures dans l'étape Prepare From Order."],
	},
} satisfies Record<string, TextsPerLanguage>;
