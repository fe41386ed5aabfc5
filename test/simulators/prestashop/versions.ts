/** What sets the webservice of one version of PrestaShop apart from the others. */
export interface Version {
	/** As PSWS-Version says it. */
	number: string;
	/** PHP under it, which decides what it complains about. */
	php: string;
	/** Which recorded shop its data and resources come from: the folder under test/data after `prestashop-`. */
	recording: string;
	methods: string[];
	/** `/api/?output_format=JSON`: the names of the resources, or a fatal error. */
	rootInJson: 'names' | 'fatal';
	/** Whether `display=` counts for one record; else it gives the bare id. */
	displayOnOne: boolean;
	/** Whether one record in JSON, without `display=`, leaves out what is "0", "" or null. */
	showDropsEmpty: boolean;
	negativeLimit: 'empty' | 'fatal';
	/** Where PHP 7.4 and later trip over the refusal of a query: lines of WebserviceRequest.php. */
	refusalLines: number[];
	/** The PHP from which on every single call ends in a warning. */
	brokenFromPhp?: string;
	/** Whether `id_shop_group` says the same as `id_group_shop`; else it is ignored. */
	groupAlias: boolean;
	/** Whether there is `id_shop=all`; else it is a shop nobody knows. */
	allShops: boolean;
	/** Whether the whole numbers of the database are numbers in JSON; else texts. */
	wholeNumbers: boolean;
	/** Whether a user name without the colon and password behind it is taken. */
	basicWithoutColon: boolean;
}

/** In the order in which the root lists the rights. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

/** What a version brought; the rest is as before it. Measured on the recorded versions, the versions between them read in PrestaShop's code. */
const HISTORY: Array<[since: string, changes: Partial<Version>]> = [
	[
		'1.6.0',
		{
			recording: '1.6.1',
			php: '7.1',
			brokenFromPhp: '7.2',
			methods: METHODS,
			rootInJson: 'names',
			displayOnOne: false,
			showDropsEmpty: false,
			negativeLimit: 'empty',
			refusalLines: [],
			groupAlias: false,
			allShops: false,
			wholeNumbers: false,
			basicWithoutColon: false,
		},
	],
	[
		'1.7.0',
		{ recording: '1.7.6', php: '7.3', brokenFromPhp: undefined, refusalLines: [1302, 1303, 1304, 1305] },
	],
	[
		'1.7.8',
		{
			recording: '1.7.8',
			php: '7.4',
			displayOnOne: true,
			groupAlias: true,
			refusalLines: [1307, 1308, 1309, 1310],
		},
	],
	[
		'8.0.0',
		{
			recording: '8.2.1',
			php: '8.2',
			methods: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD'],
			rootInJson: 'fatal',
			showDropsEmpty: true,
			negativeLimit: 'fatal',
			refusalLines: [1333, 1334, 1335, 1336],
		},
	],
	['8.1.0', { allShops: true }],
	['9.0.0', { wholeNumbers: true }],
	[
		'9.1.0',
		{
			recording: '9.1.4',
			negativeLimit: 'empty',
			basicWithoutColon: true,
			refusalLines: [1299, 1300, 1301, 1302],
		},
	],
];

/** The numbers of the recorded shops in full. */
const RECORDED: Record<string, string> = {
	'1.6.1': '1.6.1.24',
	'1.7.6': '1.7.6.9',
	'1.7.8': '1.7.8.11',
	'8.2.1': '8.2.1',
	'9.1.4': '9.1.4',
};
export const recordedVersions = Object.keys(RECORDED);

/**
 * @param number a recorded version (1.6.1, 1.7.6, 1.7.8, 8.2.1, 9.1.4) or any other, which answers with the data of the nearest before it
 * @param php another PHP than the recorded one
 */
export function versionOf(number: string, php?: string): Version {
	const traits = HISTORY.filter(([since]) => isFrom(number, since)).map(([, changes]) => changes);
	return Object.assign(
		{},
		HISTORY[0]![1],
		...traits,
		{ number: RECORDED[number] ?? number },
		php ? { php } : {},
	) as Version;
}

/** Whether a version number is another one or a later one. */
export function isFrom(number: string, since: string): boolean {
	const [x, y] = [number.split('.').map(Number), since.split('.').map(Number)];
	for (let i = 0; i < 3; i++) {
		if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) > (y[i] ?? 0);
	}
	return true;
}
