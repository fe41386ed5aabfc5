import type { TextsPerLanguage } from './index';

/** Moving the orders of the past. */
export const migrationTexts = {
	MIGRATION_DATES: {
		en: ['Dates of the migration', 'The dates {from} to {to} are no span of days.', 'Fill in the first and the last order date as 31/01/2024 (the day first) or 2024-01-31, the first before the last, and the last not after today.'],
		nl: ['Datums van de migratie', 'De datums {from} tot {to} zijn geen periode.', 'Vul de eerste en de laatste besteldatum in als 31/01/2024 (de dag eerst) of 2024-01-31, de eerste voor de laatste, en de laatste niet na vandaag.'],
		fr: ['Dates de la migration', 'Les dates {from} à {to} ne forment pas une période.', "Indiquez la première et la dernière date de commande sous la forme 31/01/2024 (le jour d'abord) ou 2024-01-31, la première avant la dernière, et la dernière pas après aujourd'hui."],
	},
	MIGRATION_OPEN: {
		en: ['Another migration is open', 'The migration of {from} to {to} is not finished yet ({done} of {total} orders).', 'It goes on by itself. To begin another one, stop it first: choose "Stop the migration" in the form.'],
		nl: ['Een andere migratie loopt', 'De migratie van {from} tot {to} is nog niet klaar ({done} van {total} bestellingen).', 'Ze gaat vanzelf verder. Stop ze eerst om een andere te beginnen: kies "Stop the migration" in het formulier.'],
		fr: ['Une autre migration est en cours', "La migration du {from} au {to} n'est pas terminée ({done} commandes sur {total}).", 'Elle continue d\'elle-même. Pour en commencer une autre, arrêtez-la d\'abord : choisissez « Stop the migration » dans le formulaire.'],
	},
	MIGRATION_STOPPED: {
		en: ['Migration stopped by hand', 'The migration of {from} to {to} was stopped by hand after {done} of {total} orders.', 'Nothing is lost: start it again with the same dates, and what is in Octopus is passed over.'],
		nl: ['Migratie met de hand gestopt', 'De migratie van {from} tot {to} werd met de hand gestopt na {done} van {total} bestellingen.', 'Er gaat niets verloren: start ze opnieuw met dezelfde datums, en wat in Octopus staat, wordt overgeslagen.'],
		fr: ['Migration arrêtée à la main', 'La migration du {from} au {to} a été arrêtée à la main après {done} commandes sur {total}.', "Rien n'est perdu : relancez-la avec les mêmes dates, et ce qui est dans Octopus est passé."],
	},
	MIGRATION_NONE_OPEN: {
		en: ['No migration is open', 'There is no migration to stop.', 'Nothing to do.'],
		nl: ['Er loopt geen migratie', 'Er is geen migratie om te stoppen.', 'Niets te doen.'],
		fr: ["Aucune migration n'est en cours", "Il n'y a pas de migration à arrêter.", 'Rien à faire.'],
	},
	MIGRATION_EMPTY: {
		en: ['No orders to migrate', 'The shop has no orders of {from} to {to} in these states.', 'Check the dates and the order states.'],
		nl: ['Geen bestellingen om te migreren', 'De winkel heeft geen bestellingen van {from} tot {to} in deze statussen.', 'Controleer de datums en de bestelstatussen.'],
		fr: ['Aucune commande à migrer', "La boutique n'a pas de commandes du {from} au {to} dans ces états.", 'Vérifiez les dates et les états de commande.'],
	},
	MIGRATION_BOOKYEARS: {
		en: ['Bookyears missing or closed', 'Octopus takes no invoices for {orders} of these orders, because their bookyear is missing or closed: {years}.', 'Make or reopen these bookyears in Octopus, choose other dates, or choose to leave these orders out. Nothing was started.'],
		nl: ['Boekjaren ontbreken of zijn afgesloten', 'Octopus neemt geen facturen aan voor {orders} van deze bestellingen, omdat hun boekjaar ontbreekt of afgesloten is: {years}.', 'Maak of heropen deze boekjaren in Octopus, kies andere datums, of kies om deze bestellingen weg te laten. Er werd niets gestart.'],
		fr: ['Exercices manquants ou clôturés', "Octopus n'accepte pas de factures pour {orders} de ces commandes, car leur exercice manque ou est clôturé : {years}.", "Créez ou rouvrez ces exercices dans Octopus, choisissez d'autres dates, ou choisissez de laisser ces commandes de côté. Rien n'a été lancé."],
	},
	MIGRATION_SHARE_USED: {
		en: ['Share of the day used by the migration', 'The calls of today that are not left free for the daily run are used up.', 'Nothing is lost: the migration goes on tomorrow by itself.'],
		nl: ['Aandeel van de dag verbruikt door de migratie', 'De oproepen van vandaag die niet voor de dagelijkse run vrij blijven, zijn verbruikt.', 'Er gaat niets verloren: de migratie gaat morgen vanzelf verder.'],
		fr: ['Part du jour utilisée par la migration', "Les appels d'aujourd'hui qui ne sont pas réservés à l'exécution quotidienne sont épuisés.", "Rien n'est perdu : la migration continue demain d'elle-même."],
	},
	HELD_LEFT_FOR_LATER: {
		en: ['Held orders left for later runs', '{count} held orders from before the first order date were not looked at again.', 'Each run looks at those again that waited longest (takeUp in the Settings of the daily workflow). After a remedy, press "Process now" for the ones you need, or start the migration again.'],
		nl: ['Tegengehouden bestellingen voor latere runs', '{count} tegengehouden bestellingen van vóór de eerste besteldatum zijn niet opnieuw bekeken.', 'Elke run bekijkt opnieuw wie het langst wacht (takeUp in de Settings van de dagelijkse workflow). Druk na een oplossing op "Nu verwerken" voor wat u nodig hebt, of start de migratie opnieuw.'],
		fr: ["Commandes retenues laissées aux exécutions suivantes", "{count} commandes retenues d'avant la première date de commande n'ont pas été revues.", "Chaque exécution revoit celles qui attendent depuis le plus longtemps (takeUp dans les Settings du workflow quotidien). Après un remède, cliquez sur « Traiter maintenant » pour celles qu'il vous faut, ou relancez la migration."],
	},
	DAILY_NOT_CALLED: {
		en: ['Daily workflow cannot be called', 'The daily workflow could not be called: {detail}', 'Choose the daily workflow in the step "Run Daily Workflow" and in "Check Daily Workflow", and activate (publish) it: a migration started from the form uses its published version.'],
		nl: ['Dagelijkse workflow niet op te roepen', 'De dagelijkse workflow kon niet opgeroepen worden: {detail}', 'Kies de dagelijkse workflow in de stap "Run Daily Workflow" en in "Check Daily Workflow", en activeer (publiceer) hem: een migratie die vanuit het formulier start, gebruikt zijn gepubliceerde versie.'],
		fr: ["Workflow quotidien impossible à appeler", "Le workflow quotidien n'a pas pu être appelé : {detail}", "Choisissez le workflow quotidien dans l'étape « Run Daily Workflow » et dans « Check Daily Workflow », et activez-le (publiez-le) : une migration lancée depuis le formulaire utilise sa version publiée."],
	},
	DAILY_TOO_OLD: {
		en: ['Daily workflow too old', 'The daily workflow is not of this version of the pack: it does not know dry runs of a migration.', 'Import daily-invoices.json of this version anew and fill it in. Nothing was started.'],
		nl: ['Dagelijkse workflow te oud', 'De dagelijkse workflow is niet van deze versie van het pakket: hij kent geen proefrun van een migratie.', 'Importeer daily-invoices.json van deze versie opnieuw en vul het in. Er werd niets gestart.'],
		fr: ['Workflow quotidien trop ancien', "Le workflow quotidien n'est pas de cette version du paquet : il ne connaît pas les essais à blanc d'une migration.", "Importez à nouveau daily-invoices.json de cette version et remplissez-le. Rien n'a été lancé."],
	},
} satisfies Record<string, TextsPerLanguage>;
