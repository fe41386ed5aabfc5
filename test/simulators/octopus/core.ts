import type { Language } from './answers';
import { SimulatedClock } from './clock';
import { headerValue, type ReadRequest } from './contract';
import { demoAccess, demoDossier, demoUsers } from './demo-dossier';
import { Faults } from './faults';
import { DailyLimits } from './limits';
import type { Operation } from './openapi';
import { changeSettings, defaultSettings, type DeepPartial, type Settings } from './settings';
import { Tokens, type Token } from './tokens';
import type { Answer, Call, Dossier, Json, User, Violation } from './types';

export interface SimulatorOptions {
	/** 0 = any free port. */
	port?: number;
	host?: string;
	softwareHouseUuid?: string;
	users?: User[];
	/** Parts of the demo dossier to replace. */
	dossier?: Partial<Dossier>;
	settings?: DeepPartial<Settings>;
	/** Stops the simulated clock here; the real time when absent. */
	now?: Date | string;
}

/** Everything the simulator remembers. */
export class Core {
	readonly clock = new SimulatedClock();
	readonly settings: Settings = defaultSettings();
	readonly tokens = new Tokens(
		() => this.clock.now(),
		() => this.settings.tokenTtlSeconds,
	);
	readonly limits = new DailyLimits(this.settings, () => this.clock.now());
	readonly faults = new Faults();
	readonly calls: Call[] = [];
	readonly violations: Violation[] = [];
	/** Where the simulator's own answers left the API description. */
	readonly answerViolations: Violation[] = [];
	/** Calls that book, send or close: what a careful client never does. */
	readonly finalising: Call[] = [];
	readonly softwareHouseUuid: string;
	users: User[] = [];
	dossier!: Dossier;
	failedLogins = 0;

	constructor(private readonly options: SimulatorOptions) {
		this.softwareHouseUuid = options.softwareHouseUuid ?? demoAccess.softwareHouseUuid;
		this.reset();
	}

	/** Everything as it was at the start; `dossier` and `settings` are laid over the options of the start. */
	reset(changes: { dossier?: Partial<Dossier>; settings?: DeepPartial<Settings> } = {}): void {
		this.clock.reset();
		if (this.options.now !== undefined) this.clock.set(this.options.now);
		Object.assign(this.settings, defaultSettings());
		changeSettings(this.settings, this.options.settings ?? {});
		changeSettings(this.settings, changes.settings ?? {});
		this.dossier = demoDossier(this.clock.now(), { ...this.options.dossier, ...changes.dossier });
		this.users = structuredClone(this.options.users ?? demoUsers());
		this.tokens.clear();
		this.limits.clear();
		this.faults.clear();
		this.failedLogins = 0;
		for (const list of [this.calls, this.violations, this.answerViolations, this.finalising]) list.length = 0;
	}
}

const languages: Language[] = ['nl', 'fr', 'en', 'de'];

/** One request on its way through a handler. */
export class Context {
	token: Token | undefined;

	constructor(
		readonly core: Core,
		readonly operation: Operation,
		readonly request: ReadRequest,
	) {}

	get dossier(): Dossier {
		return this.core.dossier;
	}

	get settings(): Settings {
		return this.core.settings;
	}

	/** Language of errorMessage: the localeId of the dossier token, 0 being the dossier's own. */
	get language(): Language {
		const locale = this.token?.localeId ?? 0;
		return locale === 0 ? this.settings.dossierLanguage : (languages[locale - 1] ?? 'en');
	}

	header(name: string): string | undefined {
		return headerValue(this.request.headers, name);
	}

	text(name: string): string | undefined {
		return this.request.query.get(name) ?? undefined;
	}

	int(name: string): number | undefined {
		const value = this.request.pathValues[name] ?? this.text(name);
		return value === undefined ? undefined : Number(value);
	}

	flag(name: string): boolean {
		return this.text(name) === 'true';
	}

	/** The checked JSON body. */
	body<T extends Json>(): T {
		return this.request.json as T;
	}
}

export type Handler = (context: Context) => Answer;
export type Handlers = Record<string, Handler>;
