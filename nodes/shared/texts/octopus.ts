import type { TextsPerLanguage } from './text';

/** Logging in to Octopus, and what it may refuse. */
export const octopusTexts = {
	OCTOPUS_FIELD_EMPTY: {
		en: [
			'Credential incomplete',
			'The Octopus credential has no {field}.',
			'Fill in every field of the credential.',
		],
		nl: [
			'Inloggegevens onvolledig',
			'De Octopus-credential heeft geen {field}.',
			'Vul elk veld van de credential in.',
		],
		fr: [
			'Identifiants incomplets',
			"L'identifiant Octopus n'a pas de {field}.",
			"Remplissez tous les champs de l'identifiant.",
		],
	},
	OCTOPUS_LOGIN_REFUSED: {
		en: [
			'Login refused',
			'Octopus does not accept this user and password.',
			'Check both by logging in at login.octopus.be. Octopus counts wrong attempts, so do not try too often.',
		],
		nl: [
			'Aanmelding geweigerd',
			'Octopus aanvaardt deze gebruiker en dit wachtwoord niet.',
			'Controleer beide door aan te melden op login.octopus.be. Octopus telt foute pogingen, probeer dus niet te vaak.',
		],
		fr: [
			'Connexion refusée',
			"Octopus n'accepte pas cet utilisateur et ce mot de passe.",
			'Vérifiez les deux sur login.octopus.be. Octopus compte les essais manqués, ne réessayez donc pas trop souvent.',
		],
	},
	OCTOPUS_PASSWORD_CHANGED: {
		en: [
			'Password changed',
			'Octopus no longer accepts the password that worked before.',
			'The password was probably changed: enter the new one in the credential.',
		],
		nl: [
			'Wachtwoord gewijzigd',
			'Octopus aanvaardt het wachtwoord dat vroeger werkte niet meer.',
			'Het wachtwoord is waarschijnlijk gewijzigd: vul het nieuwe in de credential in.',
		],
		fr: [
			'Mot de passe modifié',
			"Octopus n'accepte plus le mot de passe qui fonctionnait.",
			"Le mot de passe a sans doute été changé : saisissez le nouveau dans l'identifiant.",
		],
	},
	OCTOPUS_PASSWORD_EXPIRED: {
		en: [
			'Password expired',
			'The Octopus password has expired.',
			'Log in at login.octopus.be, choose a new password, and enter it in the credential.',
		],
		nl: [
			'Wachtwoord verlopen',
			'Het Octopus-wachtwoord is vervallen.',
			'Meld aan op login.octopus.be, kies een nieuw wachtwoord en vul het in de credential in.',
		],
		fr: [
			'Mot de passe expiré',
			'Le mot de passe Octopus a expiré.',
			"Connectez-vous sur login.octopus.be, choisissez un nouveau mot de passe et saisissez-le dans l'identifiant.",
		],
	},
	OCTOPUS_UUID_REFUSED: {
		en: [
			'Software house unknown',
			'Octopus does not know this software house UUID.',
			'Copy it again from the mail of Octopus, or ask webservice@octopus.be.',
		],
		nl: [
			'Softwarehuis onbekend',
			'Octopus kent deze software house UUID niet.',
			'Kopieer ze opnieuw uit de mail van Octopus, of vraag het aan webservice@octopus.be.',
		],
		fr: [
			'Éditeur inconnu',
			'Octopus ne connaît pas cet UUID de software house.',
			"Copiez-le à nouveau depuis l'e-mail d'Octopus, ou demandez à webservice@octopus.be.",
		],
	},
	OCTOPUS_LOGIN_UNCLEAR: {
		en: [
			'Login failed',
			'Octopus did not let us in (HTTP {status}). {detail}',
			'Try again later; if it stays so, send this text to Octopus.',
		],
		nl: [
			'Aanmelding mislukt',
			'Octopus liet ons niet binnen (HTTP {status}). {detail}',
			'Probeer later opnieuw; bezorg deze tekst aan Octopus als het zo blijft.',
		],
		fr: [
			'Échec de connexion',
			'Octopus ne nous a pas laissé entrer (HTTP {status}). {detail}',
			'Réessayez plus tard ; si cela persiste, envoyez ce texte à Octopus.',
		],
	},
	OCTOPUS_NO_ACCESS: {
		en: [
			'No access to the dossier',
			'This Octopus user has no access to the dossier.',
			'Give the user the right to this dossier in Octopus, or correct the dossier number in the credential.',
		],
		nl: [
			'Geen toegang tot het dossier',
			'Deze Octopus-gebruiker heeft geen toegang tot het dossier.',
			'Geef de gebruiker in Octopus recht op dit dossier, of verbeter het dossiernummer in de credential.',
		],
		fr: [
			"Pas d'accès au dossier",
			"Cet utilisateur Octopus n'a pas accès au dossier.",
			"Donnez à l'utilisateur le droit sur ce dossier, ou corrigez le numéro de dossier dans l'identifiant.",
		],
	},
	OCTOPUS_DOSSIER_UNKNOWN: {
		en: [
			'Dossier unknown',
			'Octopus has no dossier with this number.',
			'Correct the dossier number in the credential; the list of dossiers of Octopus shows it.',
		],
		nl: [
			'Dossier onbekend',
			'Octopus heeft geen dossier met dit nummer.',
			'Verbeter het dossiernummer in de credential; de dossierlijst van Octopus toont het.',
		],
		fr: [
			'Dossier inconnu',
			"Octopus n'a pas de dossier avec ce numéro.",
			"Corrigez le numéro de dossier dans l'identifiant ; la liste des dossiers d'Octopus l'indique.",
		],
	},
	OCTOPUS_HOST_UNKNOWN: {
		en: [
			'Octopus not found',
			'The name {host} cannot be found.',
			'Check the base URL of the Octopus credential and the internet connection of n8n.',
		],
		nl: [
			'Octopus niet gevonden',
			'De naam {host} kan niet gevonden worden.',
			'Controleer de base URL van de Octopus-credential en de internetverbinding van n8n.',
		],
		fr: [
			'Octopus introuvable',
			'Le nom {host} est introuvable.',
			"Vérifiez l'URL de base de l'identifiant Octopus et la connexion internet de n8n.",
		],
	},
	OCTOPUS_UNREACHABLE: {
		en: [
			'Octopus does not answer',
			'{host} did not answer ({detail}).',
			'Octopus or the connection is down: the next run takes up what is left.',
		],
		nl: [
			'Octopus antwoordt niet',
			'{host} antwoordde niet ({detail}).',
			'Octopus of de verbinding ligt plat: de volgende run neemt op wat overblijft.',
		],
		fr: [
			'Octopus ne répond pas',
			"{host} n'a pas répondu ({detail}).",
			'Octopus ou la connexion est en panne : la prochaine exécution reprendra le reste.',
		],
	},
	OCTOPUS_CERTIFICATE: {
		en: [
			'Certificate of Octopus',
			'The certificate of {host} is not trusted ({detail}).',
			'Check the base URL; the public address of Octopus has a valid certificate.',
		],
		nl: [
			'Certificaat van Octopus',
			'Het certificaat van {host} wordt niet vertrouwd ({detail}).',
			'Controleer de base URL; het publieke adres van Octopus heeft een geldig certificaat.',
		],
		fr: [
			"Certificat d'Octopus",
			"Le certificat de {host} n'est pas fiable ({detail}).",
			"Vérifiez l'URL de base ; l'adresse publique d'Octopus a un certificat valide.",
		],
	},
	OCTOPUS_LISTS_MISSING: {
		en: [
			'Lists not read yet',
			'The lists of the dossier are not read yet.',
			'Type the code instead, or press Retry in the Octopus credential and open the list again.',
		],
		nl: [
			'Lijsten nog niet gelezen',
			'De lijsten van het dossier zijn nog niet gelezen.',
			'Typ de code, of druk op Retry in de Octopus-credential en open de lijst opnieuw.',
		],
		fr: [
			'Listes pas encore lues',
			'Les listes du dossier ne sont pas encore lues.',
			"Saisissez le code, ou cliquez sur Retry dans l'identifiant Octopus et rouvrez la liste.",
		],
	},
	OCTOPUS_SESSION_REFUSED: {
		en: [
			'Session refused',
			'Octopus refused the session, although the login had just worked.',
			'Run again; if it stays so, press Retry in the Octopus credential.',
		],
		nl: [
			'Sessie geweigerd',
			'Octopus weigerde de sessie, hoewel de aanmelding net lukte.',
			'Start opnieuw; druk op Retry in de Octopus-credential als het zo blijft.',
		],
		fr: [
			'Session refusée',
			'Octopus a refusé la session alors que la connexion venait de réussir.',
			"Relancez ; si cela persiste, cliquez sur Retry dans l'identifiant Octopus.",
		],
	},
	OCTOPUS_LIMIT_REACHED: {
		en: [
			'Daily limit reached',
			'The daily limit of Octopus for this kind of call is reached. ({detail})',
			'Nothing is lost: the run of tomorrow takes up the rest.',
		],
		nl: [
			'Daglimiet bereikt',
			'De daglimiet van Octopus voor dit soort oproep is bereikt. ({detail})',
			'Er gaat niets verloren: de run van morgen neemt de rest op.',
		],
		fr: [
			'Limite journalière atteinte',
			"La limite quotidienne d'Octopus pour ce type d'appel est atteinte. ({detail})",
			"Rien n'est perdu : l'exécution de demain reprendra le reste.",
		],
	},
	OCTOPUS_FORBIDDEN: {
		en: [
			'Not allowed',
			'Octopus does not allow this: {detail}',
			'The journal may be open at another user, or the user lacks a right. Close the journal in Octopus ("Release journal") and run again.',
		],
		nl: [
			'Niet toegelaten',
			'Octopus laat dit niet toe: {detail}',
			'Het dagboek staat misschien open bij een andere gebruiker, of de gebruiker mist een recht. Geef het dagboek vrij in Octopus en start opnieuw.',
		],
		fr: [
			'Non autorisé',
			"Octopus ne l'autorise pas : {detail}",
			'Le journal est peut-être ouvert chez un autre utilisateur, ou un droit manque. Libérez le journal dans Octopus et relancez.',
		],
	},
	OCTOPUS_JOURNAL_LOCKED: {
		en: [
			'Journal locked',
			'The journal is closed, or open at another user: {detail}',
			'Use a journal of its own for the webshop, and release it in Octopus.',
		],
		nl: [
			'Dagboek vergrendeld',
			'Het dagboek is afgesloten, of staat open bij een andere gebruiker: {detail}',
			'Gebruik een eigen dagboek voor de webshop en geef het vrij in Octopus.',
		],
		fr: [
			'Journal verrouillé',
			'Le journal est clôturé, ou ouvert chez un autre utilisateur : {detail}',
			'Utilisez un journal propre à la boutique et libérez-le dans Octopus.',
		],
	},
	OCTOPUS_JOURNAL_REFUSED: {
		en: [
			'Journal refused',
			'Octopus does not take invoices in this journal: {detail}',
			'Choose a sales journal for invoices excluding VAT.',
		],
		nl: [
			'Dagboek geweigerd',
			'Octopus neemt geen facturen aan in dit dagboek: {detail}',
			'Kies een verkoopdagboek voor facturen exclusief btw.',
		],
		fr: [
			'Journal refusé',
			"Octopus n'accepte pas de factures dans ce journal : {detail}",
			'Choisissez un journal de vente pour factures hors TVA.',
		],
	},
	OCTOPUS_BOOKYEAR_REFUSED: {
		en: [
			'Bookyear refused',
			'Octopus does not know the bookyear: {detail}',
			'Open the bookyear in Octopus and run again.',
		],
		nl: [
			'Boekjaar geweigerd',
			'Octopus kent het boekjaar niet: {detail}',
			'Open het boekjaar in Octopus en start opnieuw.',
		],
		fr: [
			'Exercice refusé',
			"Octopus ne connaît pas l'exercice : {detail}",
			"Ouvrez l'exercice dans Octopus et relancez.",
		],
	},
	OCTOPUS_PERIOD_REFUSED: {
		en: [
			'Period refused',
			'Octopus does not take documents in this period: {detail}',
			'Open the period in Octopus, or choose today as document date.',
		],
		nl: [
			'Periode geweigerd',
			'Octopus neemt geen documenten aan in deze periode: {detail}',
			'Open de periode in Octopus, of kies vandaag als documentdatum.',
		],
		fr: [
			'Période refusée',
			"Octopus n'accepte pas de documents dans cette période : {detail}",
			"Ouvrez la période dans Octopus, ou choisissez aujourd'hui comme date.",
		],
	},
	OCTOPUS_NUMBER_REFUSED: {
		en: [
			'Document number refused',
			'Octopus keeps refusing the document number: {detail}',
			'Somebody else is writing in the journal. Use a journal of its own for the webshop and run again.',
		],
		nl: [
			'Documentnummer geweigerd',
			'Octopus blijft het documentnummer weigeren: {detail}',
			'Iemand anders schrijft in het dagboek. Gebruik een eigen dagboek voor de webshop en start opnieuw.',
		],
		fr: [
			'Numéro de document refusé',
			'Octopus refuse sans cesse le numéro de document : {detail}',
			"Quelqu'un d'autre écrit dans le journal. Utilisez un journal propre à la boutique et relancez.",
		],
	},
	OCTOPUS_RELATION_REFUSED: {
		en: [
			'Relation refused',
			'Octopus does not know the customer: {detail}',
			'Run again; the customer is looked up anew.',
		],
		nl: [
			'Relatie geweigerd',
			'Octopus kent de klant niet: {detail}',
			'Start opnieuw; de klant wordt dan opnieuw opgezocht.',
		],
		fr: [
			'Relation refusée',
			'Octopus ne connaît pas le client : {detail}',
			'Relancez ; le client sera cherché à nouveau.',
		],
	},
	OCTOPUS_ACCOUNT_REFUSED: {
		en: [
			'Account refused',
			'Octopus does not know the revenue account: {detail}',
			'Correct the account in the VAT mapping.',
		],
		nl: [
			'Rekening geweigerd',
			'Octopus kent de omzetrekening niet: {detail}',
			'Verbeter de rekening in de btw-tabel.',
		],
		fr: [
			'Compte refusé',
			'Octopus ne connaît pas le compte de produits : {detail}',
			'Corrigez le compte dans le tableau TVA.',
		],
	},
	OCTOPUS_VAT_CODE_REFUSED: {
		en: [
			'VAT code refused',
			'Octopus does not accept the VAT code: {detail}',
			'Correct the code in the VAT mapping; VAT codes are under Management › VAT codes in Octopus.',
		],
		nl: [
			'Btw-code geweigerd',
			'Octopus aanvaardt de btw-code niet: {detail}',
			'Verbeter de code in de btw-tabel; btw-codes staan in Octopus onder Beheer › Btw-codes.',
		],
		fr: [
			'Code TVA refusé',
			"Octopus n'accepte pas le code TVA : {detail}",
			'Corrigez le code dans le tableau TVA ; les codes sont sous Gestion › Codes TVA dans Octopus.',
		],
	},
	OCTOPUS_SERVER: {
		en: [
			'Trouble at Octopus',
			'Octopus had trouble (HTTP {status}): {detail}',
			'Nothing was sent twice. The next run takes up what is left.',
		],
		nl: [
			'Storing bij Octopus',
			'Octopus had een storing (HTTP {status}): {detail}',
			'Er is niets dubbel verzonden. De volgende run neemt op wat overblijft.',
		],
		fr: [
			'Panne chez Octopus',
			'Octopus a eu un incident (HTTP {status}) : {detail}',
			"Rien n'a été envoyé deux fois. La prochaine exécution reprendra le reste.",
		],
	},
	OCTOPUS_NOT_OCTOPUS: {
		en: [
			'Answer not of Octopus',
			'What came back is no answer of Octopus (HTTP {status}): {detail}',
			'A proxy, a firewall or a maintenance page may stand in between; check the base URL if it stays so. Nothing was sent twice: the next run takes up what is left.',
		],
		nl: [
			'Antwoord niet van Octopus',
			'Wat terugkwam is geen antwoord van Octopus (HTTP {status}): {detail}',
			'Misschien zit er een proxy, een firewall of een onderhoudspagina tussen; controleer de base URL als het zo blijft. Er is niets dubbel verzonden: de volgende run neemt op wat overblijft.',
		],
		fr: [
			"Pas une réponse d'Octopus",
			"Ce qui est revenu n'est pas une réponse d'Octopus (HTTP {status}) : {detail}",
			"Un proxy, un pare-feu ou une page de maintenance s'interpose peut-être ; vérifiez l'URL de base si cela persiste. Rien n'a été envoyé deux fois : la prochaine exécution reprendra le reste.",
		],
	},
	OCTOPUS_REDIRECTS: {
		en: [
			'Octopus sends on',
			'The address of Octopus sends on to {target} (HTTP {status}); this is not followed, because a password or a token would go along.',
			'Correct the base URL in the Octopus credential if Octopus moved there. Otherwise a proxy or a login page of the network stands in between.',
		],
		nl: [
			'Octopus verwijst door',
			'Het adres van Octopus verwijst door naar {target} (HTTP {status}); dat wordt niet gevolgd, want een wachtwoord of token zou meegaan.',
			'Verbeter de base URL in de Octopus-credential als Octopus daarheen verhuisd is. Anders zit er een proxy of een aanmeldpagina van het netwerk tussen.',
		],
		fr: [
			'Octopus redirige',
			"L'adresse d'Octopus redirige vers {target} (HTTP {status}) ; ce n'est pas suivi, car un mot de passe ou un jeton partirait avec.",
			"Corrigez l'URL de base dans l'identifiant Octopus si Octopus y a déménagé. Sinon, un proxy ou une page de connexion du réseau s'interpose.",
		],
	},
	OCTOPUS_DOCUMENT_UNREADABLE: {
		en: [
			'Document unreadable',
			'What Octopus says of {document} cannot be read ({field}), and it may be the document of this order.',
			'Look at that document in Octopus. Is it not of this order, then give it a reference of its own; the next run looks again.',
		],
		nl: [
			'Document onleesbaar',
			'Wat Octopus over {document} zegt is onleesbaar ({field}), en het kan het document van deze bestelling zijn.',
			'Bekijk dat document in Octopus. Hoort het niet bij deze bestelling, geef het dan een eigen referentie; de volgende run kijkt opnieuw.',
		],
		fr: [
			'Document illisible',
			"Ce qu'Octopus dit de {document} est illisible ({field}), et ce peut être le document de cette commande.",
			"Regardez ce document dans Octopus. S'il n'est pas de cette commande, donnez-lui une référence propre ; la prochaine exécution regardera à nouveau.",
		],
	},
	OCTOPUS_DOCUMENT_LEFT_OUT: {
		en: [
			'Document left out',
			'What Octopus says of {document} cannot be read ({field}). It belongs to no order of this run and was left out.',
			'Look at that document in Octopus if it stays so.',
		],
		nl: [
			'Document overgeslagen',
			'Wat Octopus over {document} zegt is onleesbaar ({field}). Het hoort bij geen bestelling van deze run en werd overgeslagen.',
			'Bekijk dat document in Octopus als het zo blijft.',
		],
		fr: [
			'Document laissé de côté',
			"Ce qu'Octopus dit de {document} est illisible ({field}). Il n'est d'aucune commande de cette exécution et a été laissé de côté.",
			'Regardez ce document dans Octopus si cela persiste.',
		],
	},
	OCTOPUS_TOTAL_UNREADABLE: {
		en: [
			'Total unreadable',
			'What {number} comes to cannot be read from the answer of Octopus ({field}).',
			'Look at the document in Octopus; the next run compares it again.',
		],
		nl: [
			'Totaal onleesbaar',
			'Het totaal van {number} is niet te lezen uit het antwoord van Octopus ({field}).',
			'Bekijk het document in Octopus; de volgende run vergelijkt het opnieuw.',
		],
		fr: [
			'Total illisible',
			"Le total de {number} est illisible dans la réponse d'Octopus ({field}).",
			'Regardez le document dans Octopus ; la prochaine exécution le comparera à nouveau.',
		],
	},
	OCTOPUS_UUID_FORM: {
		en: [
			'UUID of another form',
			'The software house UUID in the Octopus credential is no UUID.',
			'It has 32 digits and letters a–f in five groups, like 01234567-89ab-cdef-0123-456789abcdef. Copy it again from the mail of Octopus. No login was tried.',
		],
		nl: [
			'UUID heeft een andere vorm',
			'De software house UUID in de Octopus-credential is geen UUID.',
			'Ze heeft 32 cijfers en letters a–f in vijf groepen, zoals 01234567-89ab-cdef-0123-456789abcdef. Kopieer ze opnieuw uit de mail van Octopus. Er is geen aanmelding geprobeerd.',
		],
		fr: [
			"Forme de l'UUID",
			"L'UUID de software house dans l'identifiant Octopus n'est pas un UUID.",
			"Il a 32 chiffres et lettres a–f en cinq groupes, comme 01234567-89ab-cdef-0123-456789abcdef. Copiez-le à nouveau depuis l'e-mail d'Octopus. Aucune connexion n'a été tentée.",
		],
	},
	OCTOPUS_DOSSIER_FORM: {
		en: [
			'Dossier number',
			'The dossier number "{dossier}" in the Octopus credential is no number.',
			'Enter the number that Octopus shows beside the dossier, digits only. No login was tried.',
		],
		nl: [
			'Dossiernummer',
			'Het dossiernummer "{dossier}" in de Octopus-credential is geen nummer.',
			'Vul het nummer in dat Octopus bij het dossier toont, alleen cijfers. Er is geen aanmelding geprobeerd.',
		],
		fr: [
			'Numéro de dossier',
			"Le numéro de dossier « {dossier} » dans l'identifiant Octopus n'est pas un numéro.",
			"Saisissez le numéro qu'Octopus affiche avec le dossier, uniquement des chiffres. Aucune connexion n'a été tentée.",
		],
	},
	ADDRESS_NOT_SAFE: {
		en: [
			'Address without encryption',
			'The address {address} begins with http://: passwords, keys and customer data travel readable for anybody on the way.',
			'Write https:// in the credential, and check that it still connects.',
		],
		nl: [
			'Adres zonder versleuteling',
			'Het adres {address} begint met http://: wachtwoorden, sleutels en klantgegevens zijn onderweg leesbaar voor iedereen.',
			'Schrijf https:// in de credential en controleer of de verbinding nog lukt.',
		],
		fr: [
			'Adresse sans chiffrement',
			"L'adresse {address} commence par http:// : mots de passe, clés et données de clients circulent lisibles par tous.",
			"Écrivez https:// dans l'identifiant et vérifiez que la connexion fonctionne encore.",
		],
	},
	OCTOPUS_REFUSED: {
		en: ['Octopus refuses', 'Octopus refused: {detail}', 'Correct what Octopus names, then run again.'],
		nl: ['Octopus weigert', 'Octopus weigerde: {detail}', 'Verbeter wat Octopus noemt en start opnieuw.'],
		fr: ['Octopus refuse', 'Octopus a refusé : {detail}', "Corrigez ce qu'Octopus indique, puis relancez."],
	},
} satisfies Record<string, TextsPerLanguage>;
