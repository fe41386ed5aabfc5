import type { TextsPerLanguage } from './text';

/** Reading the shop. */
export const shopTexts = {
	SHOP_URL_EMPTY: {
		en: [
			'Shop URL missing',
			'The credential has no shop URL.',
			'Enter the address of the shop, for example https://www.myshop.be.',
		],
		nl: [
			'Winkel-URL ontbreekt',
			'De credential heeft geen winkel-URL.',
			'Vul het adres van de winkel in, bijvoorbeeld https://www.mijnwinkel.be.',
		],
		fr: [
			'URL de la boutique manquante',
			"L'identifiant n'a pas d'URL de boutique.",
			"Saisissez l'adresse de la boutique, par exemple https://www.maboutique.be.",
		],
	},
	SHOP_URL_INVALID: {
		en: [
			'Shop URL invalid',
			'"{url}" is not the address of a shop.',
			'Enter the address customers use, for example https://www.myshop.be – not the back office, and no user name or password in it.',
		],
		nl: [
			'Winkel-URL ongeldig',
			'"{url}" is geen adres van een winkel.',
			'Vul het adres in dat klanten gebruiken, bijvoorbeeld https://www.mijnwinkel.be – niet de backoffice, en zonder gebruikersnaam of wachtwoord.',
		],
		fr: [
			'URL de la boutique invalide',
			"« {url} » n'est pas l'adresse d'une boutique.",
			"Saisissez l'adresse utilisée par les clients, par exemple https://www.maboutique.be – pas le back-office, et sans nom d'utilisateur ni mot de passe.",
		],
	},
	SHOP_KEY_NOT_RECEIVED: {
		en: [
			'Key does not arrive',
			'The shop answered that no webservice key arrived.',
			'The web server drops the Authorization header. Set "Send Key As" to "Query Parameter" in the credential, or switch on "Enable CGI mode for PHP" under Advanced Parameters › Webservice.',
		],
		nl: [
			'Sleutel komt niet aan',
			'De winkel antwoordt dat er geen webservicesleutel is aangekomen.',
			'De webserver laat de Authorization-header vallen. Zet "Send Key As" in de credential op "Query Parameter", of zet "CGI-modus voor PHP" aan onder Geavanceerde instellingen › Webservice.',
		],
		fr: [
			"La clé n'arrive pas",
			"La boutique répond qu'aucune clé de service web n'est arrivée.",
			"Le serveur web supprime l'en-tête Authorization. Choisissez « Query Parameter » sous « Send Key As », ou activez le mode CGI de PHP dans Paramètres avancés › Webservice.",
		],
	},
	SHOP_KEY_REFUSED: {
		en: [
			'Key refused',
			'The shop does not know this webservice key, or it is switched off.',
			'Copy the key again from Advanced Parameters › Webservice and check that its status is enabled.',
		],
		nl: [
			'Sleutel geweigerd',
			'De winkel kent deze webservicesleutel niet, of ze staat uit.',
			'Kopieer de sleutel opnieuw uit Geavanceerde instellingen › Webservice en controleer dat ze aan staat.',
		],
		fr: [
			'Clé refusée',
			'La boutique ne connaît pas cette clé de service web, ou elle est désactivée.',
			'Copiez la clé à nouveau depuis Paramètres avancés › Webservice et vérifiez qu’elle est active.',
		],
	},
	SHOP_KEY_FORMAT: {
		en: [
			'Key incomplete',
			'The webservice key is not 32 characters long.',
			'Copy the whole key from Advanced Parameters › Webservice.',
		],
		nl: [
			'Sleutel onvolledig',
			'De webservicesleutel is geen 32 tekens lang.',
			'Kopieer de hele sleutel uit Geavanceerde instellingen › Webservice.',
		],
		fr: [
			'Clé incomplète',
			'La clé de service web ne compte pas 32 caractères.',
			'Copiez la clé entière depuis Paramètres avancés › Webservice.',
		],
	},
	SHOP_KEY_WITHOUT_RIGHTS: {
		en: [
			'Key without rights',
			'The webservice key has no rights at all.',
			'Tick the View (GET) column for the resources named in the handbook, under Advanced Parameters › Webservice.',
		],
		nl: [
			'Sleutel zonder rechten',
			'De webservicesleutel heeft geen enkel recht.',
			'Vink de kolom Bekijken (GET) aan voor de bronnen uit de handleiding, onder Geavanceerde instellingen › Webservice.',
		],
		fr: [
			'Clé sans droits',
			"La clé de service web n'a aucun droit.",
			'Cochez la colonne Afficher (GET) pour les ressources citées dans le manuel, sous Paramètres avancés › Webservice.',
		],
	},
	SHOP_RIGHT_MISSING: {
		en: [
			'Right missing',
			'The webservice key may not read "{resource}".',
			'Tick View (GET) for {resource} under Advanced Parameters › Webservice.',
		],
		nl: [
			'Recht ontbreekt',
			'De webservicesleutel mag "{resource}" niet lezen.',
			'Vink Bekijken (GET) aan voor {resource} onder Geavanceerde instellingen › Webservice.',
		],
		fr: [
			'Droit manquant',
			'La clé de service web ne peut pas lire « {resource} ».',
			'Cochez Afficher (GET) pour {resource} dans Paramètres avancés › Webservice.',
		],
	},
	SHOP_KEY_OTHER_SHOP: {
		en: [
			'Key of another shop',
			'The webservice key does not belong to the shop that was asked.',
			'Associate the key with all shops that are read under Advanced Parameters › Webservice (Shop association), or choose other shops in the credential.',
		],
		nl: [
			'Sleutel van een andere winkel',
			'De webservicesleutel hoort niet bij de winkel die gevraagd werd.',
			'Koppel de sleutel aan alle winkels die gelezen worden onder Geavanceerde instellingen › Webservice, of kies andere winkels in de credential.',
		],
		fr: [
			"Clé d'une autre boutique",
			"La clé de service web n'appartient pas à la boutique demandée.",
			"Associez la clé à toutes les boutiques lues dans Paramètres avancés › Webservice, ou choisissez d'autres boutiques dans l'identifiant.",
		],
	},
	SHOP_WEBSERVICE_OFF: {
		en: [
			'Webservice off',
			'The webservice of the shop is switched off.',
			'Switch on "Enable PrestaShop\'s webservice" under Advanced Parameters › Webservice.',
		],
		nl: [
			'Webservice uit',
			'De webservice van de winkel staat uit.',
			'Zet "De webservice van PrestaShop activeren" aan onder Geavanceerde instellingen › Webservice.',
		],
		fr: [
			'Webservice désactivé',
			'Le service web de la boutique est désactivé.',
			'Activez « Activer le service web de PrestaShop » dans Paramètres avancés › Webservice.',
		],
	},
	SHOP_RESOURCE_UNKNOWN: {
		en: [
			'Resource unknown',
			'This version of PrestaShop has no resource "{resource}".',
			'Nothing to do if the shop is older than that resource.',
		],
		nl: [
			'Bron onbekend',
			'Deze versie van PrestaShop heeft geen bron "{resource}".',
			'Niets te doen als de winkel ouder is dan die bron.',
		],
		fr: [
			'Ressource inconnue',
			"Cette version de PrestaShop n'a pas de ressource « {resource} ».",
			'Rien à faire si la boutique est plus ancienne que cette ressource.',
		],
	},
	SHOP_REDIRECTS: {
		en: [
			'Shop redirects',
			'The shop sends us on to {target} instead of answering.',
			'Enter that address as shop URL if it is the shop. Redirects are not followed, so that the key goes nowhere else.',
		],
		nl: [
			'Winkel verwijst door',
			'De winkel stuurt ons door naar {target} in plaats van te antwoorden.',
			'Vul dat adres in als winkel-URL als het de winkel is. Omleidingen worden niet gevolgd, zodat de sleutel nergens anders terechtkomt.',
		],
		fr: [
			'La boutique redirige',
			'La boutique nous renvoie vers {target} au lieu de répondre.',
			"Saisissez cette adresse comme URL de boutique si c'est bien elle. Les redirections ne sont pas suivies, pour que la clé n'aille nulle part ailleurs.",
		],
	},
	SHOP_NOT_FOUND: {
		en: [
			'No webservice there',
			'There is no webservice at {host}.',
			'Check the shop URL (also the sub-folder). If it is right, save Shop Parameters › Traffic & SEO once so that PrestaShop writes its .htaccess anew.',
		],
		nl: [
			'Geen webservice daar',
			'Er is geen webservice op {host}.',
			'Controleer de winkel-URL (ook de submap). Als die juist is, bewaar dan eens Winkelinstellingen › Verkeer & SEO zodat PrestaShop zijn .htaccess opnieuw schrijft.',
		],
		fr: [
			'Pas de webservice là',
			"Il n'y a pas de service web sur {host}.",
			"Vérifiez l'URL de la boutique (et le sous-dossier). Si elle est bonne, enregistrez une fois Paramètres de la boutique › Trafic et SEO pour réécrire le .htaccess.",
		],
	},
	SHOP_HTML: {
		en: [
			'Web page instead of data',
			'The shop answered with a web page instead of data.',
			'Something stands in between, or there is no PrestaShop: let n8n through to /api, or check the shop URL.',
		],
		nl: [
			'Webpagina in plaats van gegevens',
			'De winkel antwoordde met een webpagina in plaats van gegevens.',
			'Er staat iets tussen, of er is geen PrestaShop: laat n8n door naar /api, of controleer de winkel-URL.',
		],
		fr: [
			'Page web au lieu de données',
			'La boutique a répondu par une page web au lieu de données.',
			"Quelque chose s'interpose, ou il n'y a pas de PrestaShop : laissez n8n accéder à /api, ou vérifiez l'URL.",
		],
	},
	SHOP_UNREADABLE: {
		en: [
			'Answer unreadable',
			'The answer of the shop for {resource} could not be read.',
			'A record probably holds broken characters. Orders that need it wait until it can be read; the others go on.',
		],
		nl: [
			'Antwoord onleesbaar',
			'Het antwoord van de winkel voor {resource} kon niet gelezen worden.',
			'Een record bevat waarschijnlijk kapotte tekens. Bestellingen die het nodig hebben, wachten tot het leesbaar is; de andere gaan door.',
		],
		fr: [
			'Réponse illisible',
			"La réponse de la boutique pour {resource} n'a pas pu être lue.",
			"Un enregistrement contient sans doute des caractères cassés. Les commandes qui en ont besoin attendent qu'il soit lisible ; les autres continuent.",
		],
	},
	SHOP_PHP: {
		en: [
			'Fault inside the shop',
			'The shop reported trouble of its own for {resource}: {detail}',
			'Send this text to whoever looks after the shop; it names the file.',
		],
		nl: [
			'Fout in de winkel',
			'De winkel meldde zelf een storing voor {resource}: {detail}',
			'Bezorg deze tekst aan wie de winkel onderhoudt; hij noemt het bestand.',
		],
		fr: [
			'Erreur dans la boutique',
			'La boutique a signalé un incident pour {resource} : {detail}',
			"Envoyez ce texte à la personne qui s'occupe de la boutique ; il nomme le fichier.",
		],
	},
	SHOP_REFUSED: {
		en: [
			'Shop refuses',
			'The shop refused the question for {resource} (HTTP {status}, code {shopCode}): {detail}',
			'Send this text to whoever looks after the shop.',
		],
		nl: [
			'Winkel weigert',
			'De winkel weigerde de vraag voor {resource} (HTTP {status}, code {shopCode}): {detail}',
			'Bezorg deze tekst aan wie de winkel onderhoudt.',
		],
		fr: [
			'La boutique refuse',
			'La boutique a refusé la demande pour {resource} (HTTP {status}, code {shopCode}) : {detail}',
			"Envoyez ce texte à la personne qui s'occupe de la boutique.",
		],
	},
	SHOP_FAULT: {
		en: [
			'Fault of the shop',
			'The shop answered with a fault of its own for {resource} (HTTP {status}), also when it was asked again.',
			'The next run asks again. If it stays so, whoever looks after the shop finds the reason in the error log of its web server, or of PHP.',
		],
		nl: [
			'Fout van de winkel',
			'De winkel antwoordde met een fout van zichzelf voor {resource} (HTTP {status}), ook toen het opnieuw gevraagd werd.',
			'De volgende run vraagt opnieuw. Blijft het zo, dan vindt wie de winkel onderhoudt de oorzaak in het foutenlogboek van de webserver of van PHP.',
		],
		fr: [
			'Erreur de la boutique',
			'La boutique a répondu par une erreur à elle pour {resource} (HTTP {status}), même redemandée.',
			"La prochaine exécution redemandera. Si cela persiste, la personne qui s'occupe de la boutique en trouve la cause dans le journal d'erreurs du serveur web ou de PHP.",
		],
	},
	SHOP_LIST_UNREADABLE: {
		en: [
			'List unreadable',
			'The list of {resource}, which every order needs, could not be read from the answer of the shop.',
			'Nothing was read without it, and nothing is lost: the next run tries again. If it stays so, send this text to whoever looks after the shop: a record of that list probably holds broken characters.',
		],
		nl: [
			'Lijst onleesbaar',
			'De lijst {resource}, die elke bestelling nodig heeft, kon niet uit het antwoord van de winkel gelezen worden.',
			'Zonder die lijst werd niets gelezen, en er gaat niets verloren: de volgende run probeert opnieuw. Blijft het zo, bezorg deze tekst dan aan wie de winkel onderhoudt: een record van die lijst bevat waarschijnlijk kapotte tekens.',
		],
		fr: [
			'Liste illisible',
			"La liste {resource}, dont chaque commande a besoin, n'a pas pu être lue dans la réponse de la boutique.",
			"Rien n'a été lu sans elle, et rien n'est perdu : la prochaine exécution réessaiera. Si cela persiste, envoyez ce texte à la personne qui s'occupe de la boutique : un enregistrement de cette liste contient sans doute des caractères cassés.",
		],
	},
	SHOP_RIGHTS_MISSING: {
		en: [
			'Rights missing',
			'The webservice key may not read: {resources}.',
			'Tick View (GET) for them under Advanced Parameters › Webservice.',
		],
		nl: [
			'Rechten ontbreken',
			'De webservicesleutel mag dit niet lezen: {resources}.',
			'Vink er Bekijken (GET) voor aan onder Geavanceerde instellingen › Webservice.',
		],
		fr: [
			'Droits manquants',
			'La clé de service web ne peut pas lire : {resources}.',
			'Cochez Afficher (GET) pour ces ressources dans Paramètres avancés › Webservice.',
		],
	},
	SHOP_SERVER: {
		en: [
			'Shop busy or down',
			'The shop is busy or down (HTTP {status}).',
			'The next run tries again. For a weak host, set "Requests in Flight" to 1 and a smaller page size.',
		],
		nl: [
			'Winkel bezet of plat',
			'De winkel is druk bezet of ligt plat (HTTP {status}).',
			'De volgende run probeert opnieuw. Zet voor een zwakke host "Requests in Flight" op 1 en neem kleinere pagina\'s.',
		],
		fr: [
			'Boutique surchargée ou en panne',
			'La boutique est surchargée ou en panne (HTTP {status}).',
			'La prochaine exécution réessaiera. Pour un hébergement faible, mettez « Requests in Flight » à 1 et des pages plus petites.',
		],
	},
	SHOP_HOST_UNKNOWN: {
		en: ['Shop not found', 'The name {host} cannot be found.', 'Check the spelling of the shop URL.'],
		nl: [
			'Winkel niet gevonden',
			'De naam {host} kan niet gevonden worden.',
			'Controleer de spelling van de winkel-URL.',
		],
		fr: [
			'Boutique introuvable',
			'Le nom {host} est introuvable.',
			"Vérifiez l'orthographe de l'URL de la boutique.",
		],
	},
	SHOP_UNREACHABLE: {
		en: [
			'Shop does not answer',
			'{host} did not answer ({detail}).',
			'Check that the shop is up and lets the server of n8n through.',
		],
		nl: [
			'Winkel antwoordt niet',
			'{host} antwoordde niet ({detail}).',
			'Controleer dat de winkel bereikbaar is en de server van n8n doorlaat.',
		],
		fr: [
			'La boutique ne répond pas',
			"{host} n'a pas répondu ({detail}).",
			'Vérifiez que la boutique est en ligne et laisse passer le serveur de n8n.',
		],
	},
	SHOP_NO_HTTPS: {
		en: [
			'Shop without https',
			'{host} does not answer by https.',
			'Write {target} as shop URL if that is how the shop is reached. Better still, have the host of the shop switch https on: by http the key and the data of customers travel readable.',
		],
		nl: [
			'Winkel zonder https',
			'{host} antwoordt niet via https.',
			'Schrijf {target} als winkel-URL als je de winkel zo bereikt. Laat de host van de winkel liever https aanzetten: via http zijn de sleutel en de klantgegevens onderweg leesbaar.',
		],
		fr: [
			'Boutique sans https',
			'{host} ne répond pas en https.',
			"Indiquez {target} comme URL de boutique si c'est ainsi qu'on l'atteint. Mieux : faites activer https par l'hébergeur, car en http la clé et les données des clients circulent en clair.",
		],
	},
	SHOP_WANTS_HTTPS: {
		en: [
			'Shop by https only',
			'{host} does not answer by http.',
			'Write {target} as shop URL, with the https:// that the browser shows. If that does not answer either, check that the shop is up and lets the server of n8n through.',
		],
		nl: [
			'Winkel alleen via https',
			'{host} antwoordt niet via http.',
			'Schrijf {target} als winkel-URL, met de https:// die de browser toont. Antwoordt dat ook niet, controleer dan dat de winkel bereikbaar is en de server van n8n doorlaat.',
		],
		fr: [
			'Boutique en https seulement',
			'{host} ne répond pas en http.',
			'Indiquez {target} comme URL de boutique, avec le https:// que montre le navigateur. Si cela ne répond pas non plus, vérifiez que la boutique est en ligne et laisse passer le serveur de n8n.',
		],
	},
	SHOP_CERTIFICATE: {
		en: [
			'Certificate of the shop',
			'The certificate of {host} is not trusted ({detail}).',
			'Install a valid certificate, or switch on "Ignore SSL Issues" in the credential for a test shop.',
		],
		nl: [
			'Certificaat van de winkel',
			'Het certificaat van {host} wordt niet vertrouwd ({detail}).',
			'Installeer een geldig certificaat, of zet "Ignore SSL Issues" aan in de credential voor een testwinkel.',
		],
		fr: [
			'Certificat de la boutique',
			"Le certificat de {host} n'est pas fiable ({detail}).",
			'Installez un certificat valide, ou activez « Ignore SSL Issues » pour une boutique de test.',
		],
	},
	SHOP_SLIP_NOT_FOUND: {
		en: ['Credit slip not found', 'The shop has no credit slip {slip}.', 'Check the ID of the credit slip.'],
		nl: [
			'Creditbon niet gevonden',
			'De winkel heeft geen creditbon {slip}.',
			'Controleer het ID van de creditbon.',
		],
		fr: ['Avoir introuvable', "La boutique n'a pas d'avoir {slip}.", "Vérifiez l'ID de l'avoir."],
	},
	ORDER_STATE_NOT_CHOSEN: {
		en: [
			'Not in a chosen state',
			'The order is in the state "{state}" now, which is not one of the chosen states.',
			'Nothing to do: it is taken up as soon as it is in a chosen state. Ignore it if it never will be.',
		],
		nl: [
			'Niet in een gekozen status',
			'De bestelling heeft nu de status "{state}", en dat is geen van de gekozen statussen.',
			'Niets te doen: ze wordt opgenomen zodra ze een gekozen status heeft. Negeer ze als dat nooit gebeurt.',
		],
		fr: [
			'Pas dans un état choisi',
			"La commande est maintenant dans l'état « {state} », qui n'est pas un des états choisis.",
			"Rien à faire : elle est reprise dès qu'elle est dans un état choisi. Ignorez-la si cela n'arrivera jamais.",
		],
	},
	SHOP_CHOICE_INVALID: {
		en: [
			'Choice of shops',
			'"{value}" names no shop.',
			'Enter shop IDs such as 2 or 2, 3 (group IDs under Chosen Shop Groups), or choose All Shops.',
		],
		nl: [
			'Keuze van winkels',
			'"{value}" noemt geen winkel.',
			"Vul winkel-ID's in zoals 2 of 2, 3 (groep-ID's onder Chosen Shop Groups), of kies All Shops.",
		],
		fr: [
			'Choix des boutiques',
			'« {value} » ne désigne aucune boutique.',
			'Saisissez des ID de boutique comme 2 ou 2, 3 (ID de groupe sous Chosen Shop Groups), ou choisissez All Shops.',
		],
	},
	SHOP_ID_UNKNOWN: {
		en: [
			'Shop ID unknown',
			'This PrestaShop has no shop {shop}; it has {known}.',
			'Correct the shop ID in the credential or in the options of the step.',
		],
		nl: [
			'Winkel-ID onbekend',
			'Deze PrestaShop heeft geen winkel {shop}; ze heeft {known}.',
			'Verbeter het winkel-ID in de credential of in de opties van de stap.',
		],
		fr: [
			'ID de boutique inconnu',
			"Ce PrestaShop n'a pas de boutique {shop} ; il a {known}.",
			"Corrigez l'ID de boutique dans l'identifiant ou dans les options de l'étape.",
		],
	},
	SHOP_ID_NOT_ACTIVE: {
		en: [
			'Shop not active',
			'PrestaShop has no active shop "{shop}": it sends us to its front page instead of answering.',
			'Correct the shop ID, or switch the shop on under Advanced Parameters › Multistore. Before PrestaShop 8.1 "all" is no shop ID.',
		],
		nl: [
			'Winkel niet actief',
			'PrestaShop heeft geen actieve winkel "{shop}": ze stuurt ons naar haar voorpagina in plaats van te antwoorden.',
			'Verbeter het winkel-ID, of zet de winkel aan onder Geavanceerde instellingen › Multistore. Voor PrestaShop 8.1 is "all" geen winkel-ID.',
		],
		fr: [
			'Boutique inactive',
			"PrestaShop n'a pas de boutique active « {shop} » : il nous renvoie à sa page d'accueil au lieu de répondre.",
			"Corrigez l'ID de boutique, ou activez la boutique dans Paramètres avancés › Multiboutique. Avant PrestaShop 8.1, « all » n'est pas un ID de boutique.",
		],
	},
	SHOP_ID_INVALID: {
		en: [
			'Shop ID invalid',
			'PrestaShop does not understand the shop ID "{shop}".',
			'A shop ID is one number, as Advanced Parameters › Multistore shows it.',
		],
		nl: [
			'Winkel-ID ongeldig',
			'PrestaShop begrijpt het winkel-ID "{shop}" niet.',
			'Een winkel-ID is één getal, zoals Geavanceerde instellingen › Multistore het toont.',
		],
		fr: [
			'ID de boutique invalide',
			"PrestaShop ne comprend pas l'ID de boutique « {shop} ».",
			"Un ID de boutique est un nombre, comme l'affiche Paramètres avancés › Multiboutique.",
		],
	},
	SHOP_GROUP_UNKNOWN: {
		en: [
			'Shop group unknown',
			'This PrestaShop has no shop group {group}; it has {known}.',
			'Correct the shop group ID in the credential or in the options of the step.',
		],
		nl: [
			'Winkelgroep onbekend',
			'Deze PrestaShop heeft geen winkelgroep {group}; ze heeft {known}.',
			'Verbeter het ID van de winkelgroep in de credential of in de opties van de stap.',
		],
		fr: [
			'Groupe de boutiques inconnu',
			"Ce PrestaShop n'a pas de groupe de boutiques {group} ; il a {known}.",
			"Corrigez l'ID du groupe de boutiques dans l'identifiant ou dans les options de l'étape.",
		],
	},
	SHOP_GROUP_EMPTY: {
		en: [
			'Shop group empty',
			'PrestaShop has no shop group {group} with an active shop.',
			'Correct the shop group ID, or switch a shop of the group on under Advanced Parameters › Multistore.',
		],
		nl: [
			'Winkelgroep leeg',
			'PrestaShop heeft geen winkelgroep {group} met een actieve winkel.',
			'Verbeter het ID van de winkelgroep, of zet een winkel van de groep aan onder Geavanceerde instellingen › Multistore.',
		],
		fr: [
			'Groupe de boutiques vide',
			"PrestaShop n'a pas de groupe de boutiques {group} avec une boutique active.",
			"Corrigez l'ID du groupe, ou activez une boutique du groupe dans Paramètres avancés › Multiboutique.",
		],
	},
	SHOP_OF_ADDRESS_UNKNOWN: {
		en: [
			'Shop of the address unclear',
			'None of the shops {known} is at {host}, so that it is not clear whose orders are meant.',
			'Choose the shops in the credential: All Shops, Chosen Shops or Chosen Shop Groups.',
		],
		nl: [
			'Winkel van het adres onduidelijk',
			'Geen van de winkels {known} staat op {host}, zodat niet duidelijk is wiens bestellingen bedoeld zijn.',
			'Kies de winkels in de credential: All Shops, Chosen Shops of Chosen Shop Groups.',
		],
		fr: [
			"Boutique de l'adresse incertaine",
			'Aucune des boutiques {known} ne se trouve à {host} ; on ne sait pas de qui sont les commandes voulues.',
			"Choisissez les boutiques dans l'identifiant : All Shops, Chosen Shops ou Chosen Shop Groups.",
		],
	},
	SHOP_HOST_NOT_A_SHOP: {
		en: [
			'Not the address of a shop',
			'PrestaShop does not know {host} as the address of one of its shops and sends us to {target}.',
			'Enter that address as shop URL, or add {host} to the addresses of the shop under Advanced Parameters › Multistore. Redirects are not followed, so that the key goes nowhere else.',
		],
		nl: [
			'Geen adres van een winkel',
			'PrestaShop kent {host} niet als adres van een van haar winkels en stuurt ons naar {target}.',
			'Vul dat adres in als winkel-URL, of voeg {host} toe aan de adressen van de winkel onder Geavanceerde instellingen › Multistore. Omleidingen worden niet gevolgd, zodat de sleutel nergens anders terechtkomt.',
		],
		fr: [
			"Pas l'adresse d'une boutique",
			"PrestaShop ne connaît pas {host} comme adresse d'une de ses boutiques et nous renvoie vers {target}.",
			"Saisissez cette adresse comme URL de boutique, ou ajoutez {host} aux adresses de la boutique dans Paramètres avancés › Multiboutique. Les redirections ne sont pas suivies, pour que la clé n'aille nulle part ailleurs.",
		],
	},
	SHOP_TOO_SLOW: {
		en: [
			'Shop too slow',
			'{host} does not answer in time, not even when it is asked for little.',
			'Set "Requests in Flight" to 1, give a longer timeout, and ask the host for more time and memory for PHP.',
		],
		nl: [
			'Winkel te traag',
			'{host} antwoordt niet op tijd, zelfs niet als er weinig gevraagd wordt.',
			'Zet "Requests in Flight" op 1, geef een langere time-out en vraag de host meer tijd en geheugen voor PHP.',
		],
		fr: [
			'Boutique trop lente',
			'{host} ne répond pas à temps, même quand on lui demande peu.',
			"Mettez « Requests in Flight » à 1, un délai plus long, et demandez à l'hébergeur plus de temps et de mémoire pour PHP.",
		],
	},
	SHOP_QUESTION_TOO_LONG: {
		en: [
			'Address too long',
			'{host} takes no long addresses, not even for one record.',
			'Ask the host to allow addresses of 4,000 characters to /api.',
		],
		nl: [
			'Adres te lang',
			'{host} aanvaardt geen lange adressen, zelfs niet voor één record.',
			'Vraag de host om adressen van 4000 tekens naar /api toe te laten.',
		],
		fr: [
			'Adresse trop longue',
			"{host} n'accepte pas les adresses longues, même pour un seul enregistrement.",
			"Demandez à l'hébergeur d'autoriser des adresses de 4 000 caractères vers /api.",
		],
	},
	SHOP_FILTER_IGNORED: {
		en: [
			'Filter ignored',
			'The shop took no notice of {filter} and gave the same records again.',
			'Something between n8n and the shop removes brackets from addresses: let n8n through to /api unchanged.',
		],
		nl: [
			'Filter genegeerd',
			'De winkel hield geen rekening met {filter} en gaf dezelfde records opnieuw.',
			'Iets tussen n8n en de winkel haalt haakjes uit adressen: laat n8n ongewijzigd door naar /api.',
		],
		fr: [
			'Filtre ignoré',
			"La boutique n'a pas tenu compte de {filter} et a redonné les mêmes enregistrements.",
			'Quelque chose entre n8n et la boutique retire les crochets des adresses : laissez passer n8n vers /api sans modification.',
		],
	},
	SHOP_MAINTENANCE: {
		en: [
			'Maintenance page',
			'{host} shows a maintenance page instead of answering.',
			'The next run tries again. If it stays, let n8n through to /api during maintenance.',
		],
		nl: [
			'Onderhoudspagina',
			'{host} toont een onderhoudspagina in plaats van te antwoorden.',
			'De volgende run probeert opnieuw. Blijft het zo, laat n8n dan tijdens onderhoud door naar /api.',
		],
		fr: [
			'Page de maintenance',
			'{host} affiche une page de maintenance au lieu de répondre.',
			'La prochaine exécution réessaiera. Si cela persiste, laissez n8n accéder à /api pendant la maintenance.',
		],
	},
	SHOP_FIREWALL: {
		en: [
			'Firewall',
			'A firewall{firewall} in front of the shop stops n8n (HTTP {status}).',
			'Let the address of the n8n server through to /api, without a check for browsers.',
		],
		nl: [
			'Firewall',
			'Een firewall{firewall} voor de winkel houdt n8n tegen (HTTP {status}).',
			'Laat het adres van de n8n-server door naar /api, zonder controle op browsers.',
		],
		fr: [
			'Pare-feu',
			'Un pare-feu{firewall} devant la boutique bloque n8n (HTTP {status}).',
			"Laissez l'adresse du serveur n8n accéder à /api, sans vérification de navigateur.",
		],
	},
	SHOP_PASSWORD_PAGE: {
		en: [
			'Password in front of the shop',
			'The web server of {host} asks for a password of its own.',
			'Take the password protection (.htaccess) off /api: the webservice key travels in the same place.',
		],
		nl: [
			'Wachtwoord voor de winkel',
			'De webserver van {host} vraagt een eigen wachtwoord.',
			'Haal de wachtwoordbeveiliging (.htaccess) van /api: de webservicesleutel reist op dezelfde plaats.',
		],
		fr: [
			'Mot de passe devant la boutique',
			'Le serveur web de {host} demande un mot de passe à lui.',
			'Retirez la protection par mot de passe (.htaccess) de /api : la clé du service web voyage au même endroit.',
		],
	},
	SHOP_FIELD_BROKEN: {
		en: [
			'Record incomplete',
			'The shop gave no usable "{field}" for {resource} {id}.',
			'Look at that record in the shop. Orders that need it wait until then; the others go on.',
		],
		nl: [
			'Record onvolledig',
			'De winkel gaf geen bruikbaar "{field}" voor {resource} {id}.',
			'Bekijk dat record in de winkel. Bestellingen die het nodig hebben, wachten tot dan; de andere gaan door.',
		],
		fr: [
			'Enregistrement incomplet',
			"La boutique n'a pas donné de « {field} » utilisable pour {resource} {id}.",
			'Regardez cet enregistrement dans la boutique. Les commandes qui en ont besoin attendent jusque-là ; les autres continuent.',
		],
	},
	SHOP_RECORD_GONE: {
		en: [
			'Record gone',
			'The shop no longer has {resource} {id}, which the invoice of this order rests on.',
			'Make the invoice by hand in Octopus.',
		],
		nl: [
			'Record verdwenen',
			'De winkel heeft {resource} {id} niet meer, waarop de factuur van deze bestelling steunt.',
			'Maak de factuur met de hand in Octopus.',
		],
		fr: [
			'Enregistrement disparu',
			"La boutique n'a plus {resource} {id}, sur lequel repose la facture de cette commande.",
			'Faites la facture à la main dans Octopus.',
		],
	},
	SHOP_DATE_INVALID: {
		en: [
			'Date invalid',
			'"{date}" is no date that can be read without doubt.',
			'Write 31/01/2026 (the day first) or 2026-01-31, with a time behind it if need be (31/01/2026 18:00), or use an expression that gives one.',
		],
		nl: [
			'Datum ongeldig',
			'"{date}" is geen datum die zonder twijfel te lezen is.',
			'Schrijf 31/01/2026 (de dag eerst) of 2026-01-31, zo nodig met een uur erachter (31/01/2026 18:00), of gebruik een expressie die er een geeft.',
		],
		fr: [
			'Date invalide',
			"« {date} » n'est pas une date lisible sans ambiguïté.",
			"Écrivez 31/01/2026 (le jour d'abord) ou 2026-01-31, suivi d'une heure au besoin (31/01/2026 18:00), ou utilisez une expression qui en donne une.",
		],
	},
	SHOP_ORDER_NOT_FOUND: {
		en: ['Order not found', 'The shop has no order {order}.', 'Check the order ID or reference.'],
		nl: [
			'Bestelling niet gevonden',
			'De winkel heeft geen bestelling {order}.',
			'Controleer het ID of de referentie van de bestelling.',
		],
		fr: [
			'Commande introuvable',
			"La boutique n'a pas de commande {order}.",
			"Vérifiez l'ID ou la référence de la commande.",
		],
	},
} satisfies Record<string, TextsPerLanguage>;
