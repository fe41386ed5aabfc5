import type { TextsPerLanguage } from './index';

/** Reading the shop. */
export const shopTexts = {
	SHOP_KEY_NOT_RECEIVED: {
		en: ['The shop answered that no webservice key arrived.', 'The web server drops the Authorization header. Set "Send Key As" to "Query Parameter" in the credential, or switch on "Enable CGI mode for PHP" under Advanced Parameters › Webservice.'],
		nl: ['De winkel antwoordt dat er geen webservicesleutel is aangekomen.', 'De webserver laat de Authorization-header vallen. Zet "Send Key As" in de credential op "Query Parameter", of zet "CGI-modus voor PHP" aan onder Geavanceerde instellingen › Webservice.'],
		fr: ["La boutique répond qu'aucune clé de service web n'est arrivée.", "Le serveur web supprime l'en-tête Authorization. Choisissez « Query Parameter » sous « Send Key As », ou activez le mode CGI de PHP dans Paramètres avancés › Webservice."],
	},
} satisfies Record<string, TextsPerLanguage>;
