import { ACTIONS, NOT_DONE, VIEWS } from '../../../nodes/Octopus/reporting/page/request';
import { named, pageWords } from '../../../nodes/Octopus/reporting/page/words';
import { summaryWords } from '../../../nodes/Octopus/reporting/words';
import { PRESSING, SETTLED, WAITING } from '../../../nodes/Octopus/tables/ledger';

/** Every text of a set of words by its path; functions are called with numbers and a moment. */
function textsOf(words: object, path = ''): Map<string, string> {
	const texts = new Map<string, string>();
	for (const [name, value] of Object.entries(words)) {
		const at = `${path}${name}`;
		if (typeof value === 'string') texts.set(at, value);
		else if (typeof value === 'function')
			for (const count of [0, 1, 2])
				texts.set(`${at}(${count})`, (value as (...values: number[]) => string)(count, count, count));
		else for (const [inner, text] of textsOf(value as object, `${at}.`)) texts.set(inner, text);
	}
	return texts;
}

/** Words that are the same in two of the languages on purpose. */
const SAME = /^(title|shopCalls|column\.(octopus|code|actions|kind)|views\.runs|kinds\.migration|seconds)/;

describe.each<[string, Record<string, object>]>([
	['the page', pageWords],
	['the mail', summaryWords],
])('the words of %s', (_, words) => {
	const [en, nl, fr] = [textsOf(words.en!), textsOf(words.nl!), textsOf(words.fr!)];

	it('are there in three languages, none empty, each with the same names', () => {
		expect([...nl.keys()]).toEqual([...en.keys()]);
		expect([...fr.keys()]).toEqual([...en.keys()]);
		for (const texts of [en, nl, fr])
			for (const [name, text] of texts)
				expect([name, text.trim() === '', /undefined|NaN|\[object/.test(text)]).toEqual([name, false, false]);
	});

	it('are translated: none stands in two languages but those that are the same word', () => {
		for (const [name, text] of en)
			if (!SAME.test(name) && /[a-z]{4}/.test(text))
				expect([name, nl.get(name) === text, fr.get(name) === text]).toEqual([name, false, false]);
	});
});

describe('the words of the page', () => {
	it.each(['en', 'nl', 'fr'] as const)(
		'have one for every tab, state, action and outcome in %s, and tell states apart',
		(language) => {
			const { views, states, actions, done, noRows } = pageWords[language];
			expect(Object.keys(views).sort()).toEqual([...VIEWS].sort());
			expect(Object.keys(noRows).sort()).toEqual([...VIEWS].sort());
			expect(Object.keys(actions).sort()).toEqual([...ACTIONS].sort());
			expect(Object.keys(done).sort()).toEqual([...ACTIONS, ...NOT_DONE].sort());
			expect(Object.keys(states).sort()).toEqual([...PRESSING, ...WAITING, ...SETTLED].sort());
			expect(new Set(Object.values(states)).size).toBe(Object.keys(states).length);
		},
	);

	it('a name nobody knows stands for itself, an inherited one too', () => {
		for (const name of ['', 'verzonden', 'constructor', '__proto__', 'toString'])
			expect(named(pageWords.en.states, name)).toBe(name);
		expect(named(pageWords.en.states, 'held')).toBe('held');
	});
});
