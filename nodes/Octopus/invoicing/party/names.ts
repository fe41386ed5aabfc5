/**
 * Legal forms, which are written or left out as one likes; those of a line are one form, in another language
 * or of before.
 */
const FORMS = new Map(
	[
		'bv bvba ebvba sbvba srl sprl sprlu',
		'nv sa',
		'cv cvba sc scrl cvoa',
		'vof snc',
		'commv scomm gcv scs',
		'vzw asbl',
		'ivzw aisbl',
		'esv',
		'gmbh ug',
		'ag',
		'kg',
		'ohg',
		'gbr',
		'ev',
		'ltd limited',
		'plc',
		'llc',
		'inc',
		'sarl',
		'sas sasu',
		'eurl',
		'sci',
		'spa',
		'sl slu',
		'lda',
		'oy',
		'ab',
		'as aps',
		'sro',
		'doo',
		'kft',
		'ou',
		'uab',
		'sia',
	].flatMap((line, form) => line.split(' ').map((word) => [word, form] as const)),
);

/** Without accents and points, lower case. */
const wordsOf = (name: string): string[] =>
	name
		.normalize('NFKD')
		.replace(/\p{M}|\./gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

/** Case, accents, punctuation and legal form do not count: "Lampen B.V." is "lampen bv" is "Lampen". */
function bareCompany(name: string): string {
	const words = wordsOf(name);
	const named = words.filter((word) => !FORMS.has(word));
	return (named.length > 0 ? named : words).join('');
}

/** One name, and not two legal forms. */
export const sameCompany = (a: string, b: string): boolean =>
	bareCompany(a) !== '' && bareCompany(a) === bareCompany(b) && !otherForm(a, b);

function otherForm(a: string, b: string): boolean {
	const [one, other] = [formOf(a), formOf(b)];
	return one !== undefined && other !== undefined && one !== other;
}

function formOf(name: string): number | undefined {
	const words = wordsOf(name);
	return FORMS.get(words.at(-1) ?? '') ?? FORMS.get(words[0] ?? '');
}

/** Whether a name says that it is a company's. */
export const hasLegalForm = (name: string): boolean => {
	const words = wordsOf(name);
	return words.length > 1 && (FORMS.has(words.at(-1)!) || FORMS.has(words[0]!));
};

interface Named {
	name?: string;
	firstName?: string;
}

/**
 * Whether two relations have one name, whether it is written in one field or in two, first name first or
 * last.
 */
export function sameName(a: Named, b: Named): boolean {
	const others = forms(b);
	return forms(a).some((form) => others.includes(form)) && !otherForm(a.name ?? '', b.name ?? '');
}

function forms({ name = '', firstName = '' }: Named): string[] {
	const written = firstName ? [`${firstName} ${name}`, `${name} ${firstName}`] : [name];
	return written.map(bareCompany).filter(Boolean);
}
