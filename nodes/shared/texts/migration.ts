import type { TextsPerLanguage } from './text';

/** Moving the orders of the past. */
export const migrationTexts = {
	MIGRATION_DATES: {
		en: [
			'Dates of the migration',
			'The dates {from} to {to} are no span of days.',
			'Fill in the first and the last order date as 31/01/2024 (the day first) or 2024-01-31, the first before the last, the last not after today, and none before 1980.',
		],
		nl: [
			'Datums van de migratie',
			'De datums {from} tot {to} zijn geen periode.',
			'Vul de eerste en de laatste besteldatum in als 31/01/2024 (de dag eerst) of 2024-01-31, de eerste voor de laatste, de laatste niet na vandaag, en geen voor 1980.',
		],
		fr: [
			'Dates de la migration',
			'Les dates {from} à {to} ne forment pas une période.',
			"Indiquez la première et la dernière date de commande sous la forme 31/01/2024 (le jour d'abord) ou 2024-01-31, la première avant la dernière, la dernière pas après aujourd'hui, et aucune avant 1980.",
		],
	},
	MIGRATION_OPEN: {
		en: [
			'Another migration is open',
			'The migration of {from} to {to} is not finished yet ({done} of {total} orders).',
			'It goes on by itself. To begin another one, stop it first: choose "Stop the migration" in the form.',
		],
		nl: [
			'Een andere migratie loopt',
			'De migratie van {from} tot {to} is nog niet klaar ({done} van {total} bestellingen).',
			'Ze gaat vanzelf verder. Stop ze eerst om een andere te beginnen: kies "Stop the migration" in het formulier.',
		],
		fr: [
			'Une autre migration est en cours',
			"La migration du {from} au {to} n'est pas terminée ({done} commandes sur {total}).",
			"Elle continue d'elle-même. Pour en commencer une autre, arrêtez-la d'abord : choisissez « Stop the migration » dans le formulaire.",
		],
	},
	MIGRATION_STOPPED: {
		en: [
			'Migration stopped by hand',
			'The migration of {from} to {to} was stopped by hand after {done} of {total} orders.',
			'A document that is on its way is finished, no other is begun, and nothing is lost: start it again with the same dates, and what is in Octopus is passed over.',
		],
		nl: [
			'Migratie met de hand gestopt',
			'De migratie van {from} tot {to} werd met de hand gestopt na {done} van {total} bestellingen.',
			'Een document dat onderweg is, wordt afgewerkt, geen ander wordt begonnen, en er gaat niets verloren: start ze opnieuw met dezelfde datums, en wat in Octopus staat, wordt overgeslagen.',
		],
		fr: [
			'Migration arrêtée à la main',
			'La migration du {from} au {to} a été arrêtée à la main après {done} commandes sur {total}.',
			"Un document en route est achevé, aucun autre n'est commencé, et rien n'est perdu : relancez-la avec les mêmes dates, et ce qui est dans Octopus est passé.",
		],
	},
	MIGRATION_NONE_OPEN: {
		en: ['No migration is open', 'There is no migration to stop.', 'Nothing to do.'],
		nl: ['Er loopt geen migratie', 'Er is geen migratie om te stoppen.', 'Niets te doen.'],
		fr: ["Aucune migration n'est en cours", "Il n'y a pas de migration à arrêter.", 'Rien à faire.'],
	},
	MIGRATION_EMPTY: {
		en: [
			'No orders to migrate',
			'The shop has no orders of {from} to {to} in these states.',
			'Check the dates and the order states.',
		],
		nl: [
			'Geen bestellingen om te migreren',
			'De winkel heeft geen bestellingen van {from} tot {to} in deze statussen.',
			'Controleer de datums en de bestelstatussen.',
		],
		fr: [
			'Aucune commande à migrer',
			"La boutique n'a pas de commandes du {from} au {to} dans ces états.",
			'Vérifiez les dates et les états de commande.',
		],
	},
	MIGRATION_BOOKYEARS: {
		en: [
			'Bookyears missing or closed',
			'Octopus takes no invoices for {orders} of these orders, because their bookyear is missing or closed: {years}.',
			'Make or reopen these bookyears in Octopus, choose other dates, or choose to leave these orders out. Nothing was started.',
		],
		nl: [
			'Boekjaren ontbreken of zijn afgesloten',
			'Octopus neemt geen facturen aan voor {orders} van deze bestellingen, omdat hun boekjaar ontbreekt of afgesloten is: {years}.',
			'Maak of heropen deze boekjaren in Octopus, kies andere datums, of kies om deze bestellingen weg te laten. Er werd niets gestart.',
		],
		fr: [
			'Exercices manquants ou clôturés',
			"Octopus n'accepte pas de factures pour {orders} de ces commandes, car leur exercice manque ou est clôturé : {years}.",
			"Créez ou rouvrez ces exercices dans Octopus, choisissez d'autres dates, ou choisissez de laisser ces commandes de côté. Rien n'a été lancé.",
		],
	},
	MIGRATION_SHARE_USED: {
		en: [
			'Share of the day used by the migration',
			'The calls of today that are not left free for the daily run are used up.',
			'Nothing is lost: the migration goes on tomorrow by itself.',
		],
		nl: [
			'Aandeel van de dag verbruikt door de migratie',
			'De oproepen van vandaag die niet voor de dagelijkse run vrij blijven, zijn verbruikt.',
			'Er gaat niets verloren: de migratie gaat morgen vanzelf verder.',
		],
		fr: [
			'Part du jour utilisée par la migration',
			"Les appels d'aujourd'hui qui ne sont pas réservés à l'exécution quotidienne sont épuisés.",
			"Rien n'est perdu : la migration continue demain d'elle-même.",
		],
	},
	HELD_LEFT_FOR_LATER: {
		en: [
			'Held orders left for later runs',
			'{count} held orders from before the first order date were not looked at again.',
			'Each run looks at those again that waited longest (takeUp in the Settings of the daily workflow). After a remedy, press "Process now" for the ones you need, or start the migration again.',
		],
		nl: [
			'Tegengehouden bestellingen voor latere runs',
			'{count} tegengehouden bestellingen van vóór de eerste besteldatum zijn niet opnieuw bekeken.',
			'Elke run bekijkt opnieuw wie het langst wacht (takeUp in de Settings van de dagelijkse workflow). Druk na een oplossing op "Nu verwerken" voor wat u nodig hebt, of start de migratie opnieuw.',
		],
		fr: [
			'Commandes retenues laissées aux exécutions suivantes',
			"{count} commandes retenues d'avant la première date de commande n'ont pas été revues.",
			"Chaque exécution revoit celles qui attendent depuis le plus longtemps (takeUp dans les Settings du workflow quotidien). Après un remède, cliquez sur « Traiter maintenant » pour celles qu'il vous faut, ou relancez la migration.",
		],
	},
	DAILY_NOT_CALLED: {
		en: [
			'Daily workflow cannot be called',
			'The daily workflow could not be called: {detail}',
			'Choose the daily workflow in the step "Run Daily Workflow" and in "Check Daily Workflow", and activate (publish) it: a migration started from the form uses its published version.',
		],
		nl: [
			'Dagelijkse workflow niet op te roepen',
			'De dagelijkse workflow kon niet opgeroepen worden: {detail}',
			'Kies de dagelijkse workflow in de stap "Run Daily Workflow" en in "Check Daily Workflow", en activeer (publiceer) hem: een migratie die vanuit het formulier start, gebruikt zijn gepubliceerde versie.',
		],
		fr: [
			'Workflow quotidien impossible à appeler',
			"Le workflow quotidien n'a pas pu être appelé : {detail}",
			"Choisissez le workflow quotidien dans l'étape « Run Daily Workflow » et dans « Check Daily Workflow », et activez-le (publiez-le) : une migration lancée depuis le formulaire utilise sa version publiée.",
		],
	},
	DAILY_TOO_OLD: {
		en: [
			'Daily workflow too old',
			'The daily workflow is not of this version of the pack: it does not know dry runs of a migration.',
			'Import daily-invoices.json of this version anew and fill it in. Nothing was started.',
		],
		nl: [
			'Dagelijkse workflow te oud',
			'De dagelijkse workflow is niet van deze versie van het pakket: hij kent geen proefrun van een migratie.',
			'Importeer daily-invoices.json van deze versie opnieuw en vul het in. Er werd niets gestart.',
		],
		fr: [
			'Workflow quotidien trop ancien',
			"Le workflow quotidien n'est pas de cette version du paquet : il ne connaît pas les essais à blanc d'une migration.",
			"Importez à nouveau daily-invoices.json de cette version et remplissez-le. Rien n'a été lancé.",
		],
	},
	MIGRATION_STATES: {
		en: [
			'Order states of the migration',
			'"{value}" is no ID of an order state.',
			'Fill in the IDs of the order states with commas, as 2, 3, 4, or leave the field empty for those of the daily workflow. Nothing was started.',
		],
		nl: [
			'Bestelstatussen van de migratie',
			'"{value}" is geen ID van een bestelstatus.',
			"Vul de ID's van de bestelstatussen in met komma's, zoals 2, 3, 4, of laat het veld leeg voor die van de dagelijkse workflow. Er werd niets gestart.",
		],
		fr: [
			'États de commande de la migration',
			"« {value} » n'est pas un identifiant d'état de commande.",
			"Indiquez les identifiants des états de commande avec des virgules, comme 2, 3, 4, ou laissez le champ vide pour ceux du workflow quotidien. Rien n'a été lancé.",
		],
	},
	MIGRATION_KEEP_FREE: {
		en: [
			'Calls to leave free',
			'"{value}" is no number of calls from 0 to {most}.',
			'Fill in how many of the 400 calls a day stay free for the daily run, or leave the field empty for {usual}. Nothing was started.',
		],
		nl: [
			'Oproepen die vrij blijven',
			'"{value}" is geen aantal oproepen van 0 tot {most}.',
			'Vul in hoeveel van de 400 oproepen per dag vrij blijven voor de dagelijkse run, of laat het veld leeg voor {usual}. Er werd niets gestart.',
		],
		fr: [
			'Appels à laisser libres',
			"« {value} » n'est pas un nombre d'appels de 0 à {most}.",
			"Indiquez combien des 400 appels par jour restent libres pour l'exécution quotidienne, ou laissez le champ vide pour {usual}. Rien n'a été lancé.",
		],
	},
	MIGRATION_GOES_ON: {
		en: [
			'Migration goes on',
			'The migration of {from} to {to} goes on where it was ({done} of {total} orders), with the order states {states}.',
			'To begin one with other states, stop it first.',
		],
		nl: [
			'Migratie gaat verder',
			'De migratie van {from} tot {to} gaat verder waar ze was ({done} van {total} bestellingen), met de bestelstatussen {states}.',
			'Stop ze eerst om er een met andere statussen te beginnen.',
		],
		fr: [
			'La migration continue',
			'La migration du {from} au {to} continue où elle en était ({done} commandes sur {total}), avec les états de commande {states}.',
			"Pour en commencer une avec d'autres états, arrêtez-la d'abord.",
		],
	},
	MIGRATION_OTHER_STATES: {
		en: [
			'Migration open with other states',
			'The migration of {from} to {to} is open with the order states {states} ({done} of {total} orders), and what it passed is not gone through again for others.',
			'Start with these states and it goes on, or stop it first and start anew with yours: what is in Octopus is passed over.',
		],
		nl: [
			'Migratie loopt met andere statussen',
			'De migratie van {from} tot {to} loopt met de bestelstatussen {states} ({done} van {total} bestellingen), en wat ze voorbij is, wordt voor andere niet opnieuw doorlopen.',
			'Start met deze statussen en ze gaat verder, of stop ze eerst en start opnieuw met de jouwe: wat in Octopus staat, wordt overgeslagen.',
		],
		fr: [
			"Migration en cours avec d'autres états",
			"La migration du {from} au {to} est en cours avec les états de commande {states} ({done} commandes sur {total}), et ce qu'elle a passé n'est pas repris pour d'autres.",
			"Lancez-la avec ces états et elle continue, ou arrêtez-la d'abord et recommencez avec les vôtres : ce qui est dans Octopus est passé.",
		],
	},
	MIGRATION_OTHER_SLIPS: {
		en: [
			'Migration open with another wish',
			'The migration of {from} to {to} is open with another choice about credit notes ({done} of {total} orders), and what it passed is not gone through again for them.',
			'Start with the same choice and it goes on, or stop it first and start anew with yours: what is in Octopus is passed over.',
		],
		nl: [
			'Migratie loopt met een andere keuze',
			"De migratie van {from} tot {to} loopt met een andere keuze over creditnota's ({done} van {total} bestellingen), en wat ze voorbij is, wordt daarvoor niet opnieuw doorlopen.",
			'Start met dezelfde keuze en ze gaat verder, of stop ze eerst en start opnieuw met de jouwe: wat in Octopus staat, wordt overgeslagen.',
		],
		fr: [
			'Migration en cours avec un autre choix',
			"La migration du {from} au {to} est en cours avec un autre choix sur les notes de crédit ({done} commandes sur {total}), et ce qu'elle a passé n'est pas repris pour elles.",
			"Lancez-la avec le même choix et elle continue, ou arrêtez-la d'abord et recommencez avec le vôtre : ce qui est dans Octopus est passé.",
		],
	},
	MIGRATION_OTHER_SHOP: {
		en: [
			'Migration of another shop or dossier',
			'The migration was begun for {before}, and the workflow now works for {now}.',
			'Choose the credentials it was begun with, or start anew for this one: nothing was sent to it.',
		],
		nl: [
			'Migratie van een andere winkel of een ander dossier',
			'De migratie begon voor {before}, en de workflow werkt nu voor {now}.',
			'Kies de credentials waarmee ze begon, of start opnieuw voor deze: er werd niets naartoe verzonden.',
		],
		fr: [
			"Migration d'une autre boutique ou d'un autre dossier",
			'La migration a commencé pour {before}, et le workflow travaille maintenant pour {now}.',
			"Choisissez les credentials avec lesquels elle a commencé, ou recommencez pour celui-ci : rien n'y a été envoyé.",
		],
	},
	MIGRATION_JOURNALS: {
		en: [
			'Journals missing or closed',
			'No journal of the daily workflow takes documents in the bookyear of {orders} of these orders: {years}.',
			'Make or reopen the journal there in Octopus, choose other dates, or choose to leave these orders out. Nothing was started.',
		],
		nl: [
			'Dagboeken ontbreken of zijn afgesloten',
			'Geen dagboek van de dagelijkse workflow neemt documenten aan in het boekjaar van {orders} van deze bestellingen: {years}.',
			'Maak of heropen het dagboek daar in Octopus, kies andere datums, of kies om deze bestellingen weg te laten. Er werd niets gestart.',
		],
		fr: [
			'Journaux manquants ou clôturés',
			"Aucun journal du workflow quotidien n'accepte de documents dans l'exercice de {orders} de ces commandes : {years}.",
			"Créez ou rouvrez le journal dans Octopus, choisissez d'autres dates, ou choisissez de laisser ces commandes de côté. Rien n'a été lancé.",
		],
	},
	MIGRATION_KILLED: {
		en: [
			'Dry run broken off',
			'The dry run of {from} to {to} was broken off after {done} of {total} orders: n8n ended in the middle of it.',
			'Start it again: a dry run changes nothing.',
		],
		nl: [
			'Proefrun afgebroken',
			'De proefrun van {from} tot {to} werd afgebroken na {done} van {total} bestellingen: n8n stopte er midden in.',
			'Start hem opnieuw: een proefrun verandert niets.',
		],
		fr: [
			'Essai à blanc interrompu',
			"L'essai à blanc du {from} au {to} a été interrompu après {done} commandes sur {total} : n8n s'est arrêté au milieu.",
			'Relancez-le : un essai à blanc ne change rien.',
		],
	},
	MIGRATION_ENDED: {
		en: [
			'Migration no longer at work',
			'The migration that asked for this order was stopped, or is gone on with by another execution, before this document.',
			'Nothing is lost: start the migration again with the same dates for what is left.',
		],
		nl: [
			'Migratie niet meer aan het werk',
			'De migratie die om deze bestelling vroeg, werd gestopt of wordt door een andere uitvoering voortgezet, vóór dit document.',
			'Er gaat niets verloren: start de migratie opnieuw met dezelfde datums voor wat overblijft.',
		],
		fr: [
			"La migration n'est plus à l'œuvre",
			'La migration qui demandait cette commande a été arrêtée, ou est poursuivie par une autre exécution, avant ce document.',
			"Rien n'est perdu : relancez la migration avec les mêmes dates pour ce qui reste.",
		],
	},
	DAILY_IS_DRY: {
		en: [
			'Daily workflow is in a dry run',
			'The daily workflow is set to a dry run, and that holds for a migration too: nothing was sent.',
			'Switch off dryRun in the Settings of the daily workflow and publish it, then start the migration again with the same dates.',
		],
		nl: [
			'Dagelijkse workflow staat op proefrun',
			'De dagelijkse workflow staat op proefrun, en dat geldt ook voor een migratie: er werd niets verzonden.',
			'Zet dryRun uit in de Settings van de dagelijkse workflow en publiceer hem, en start de migratie opnieuw met dezelfde datums.',
		],
		fr: [
			'Le workflow quotidien est en essai à blanc',
			"Le workflow quotidien est en essai à blanc, et cela vaut aussi pour une migration : rien n'a été envoyé.",
			'Désactivez dryRun dans les Settings du workflow quotidien et publiez-le, puis relancez la migration avec les mêmes dates.',
		],
	},
	DAILY_STATES: {
		en: [
			'Order states of the daily workflow',
			'The order states of the daily workflow hold "{value}", which is no ID of an order state.',
			'Write the IDs in the Settings of the daily workflow, or fill them in for this migration. Nothing was started.',
		],
		nl: [
			'Bestelstatussen van de dagelijkse workflow',
			'Bij de bestelstatussen van de dagelijkse workflow staat "{value}", wat geen ID van een bestelstatus is.',
			"Schrijf de ID's in de Settings van de dagelijkse workflow, of vul ze in voor deze migratie. Er werd niets gestart.",
		],
		fr: [
			'États de commande du workflow quotidien',
			"Les états de commande du workflow quotidien contiennent « {value} », qui n'est pas un identifiant d'état de commande.",
			"Écrivez les identifiants dans les Settings du workflow quotidien, ou indiquez-les pour cette migration. Rien n'a été lancé.",
		],
	},
} satisfies Record<string, TextsPerLanguage>;
