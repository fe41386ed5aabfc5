import { euPrefix } from './eu-vat-number';

/** A run of letters and digits of a text, upper case and without accents. */
export interface Token {
	word: string;
	digits: boolean;
	/**
	 * A comma, slash, bracket or the like stands before it: what follows may be another thing than what went
	 * before.
	 */
	apart: boolean;
}

/** "BTW-nr: BE0403.170.701 / RPR Brussel" → BTW, NR, BE0403, 170, 701, RPR (apart), BRUSSEL. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
	for (const [, between = '', word = ''] of plain.matchAll(/([^\p{L}\p{N}+*]*)([\p{L}\p{N}+*]+)/gu)) {
		tokens.push({ word, digits: /\d/.test(word), apart: /[,;/|()\n]|\s[-–]\s/.test(between) });
	}
	return tokens;
}

/** Noughts, with a prefix or without. */
const ZERO = /^([A-Z]{2})?0+$/;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Ways to say that there is no VAT number, or to fill a field that may not stay empty; upper case, without
 * accents.
 */
const NONE = words(`
	GEEN NVT NIET NIETS NIHIL NUL VAN TOEPASSING ZONDER NEE NEEN GEENBTW ONBEKEND LEEG BTWPLICHTIG PLICHTIG
	AUCUN AUCUNE NEANT NON SANS SO OBJET PAS RIEN INCONNU VIDE APPLICABLE ASSUJETTI ASSUJETTIE SOUMIS
	NONE NO NA N A NIL NULL NOT WITHOUT UNKNOWN EMPTY NAN UNDEFINED NOVAT
	KEINE KEIN NICHTS KEINER KEINEN NEIN OHNE ENTFALLT KA ANGABE UNBEKANNT LEER NICHT VORHANDEN ZUTREFFEND
	X XX XXX XXXX
`);

/** Words that say who buys and not which number: a consumer has none. */
const CONSUMER = words(`
	PRIVE PRIVEE PRIVEPERSOON PRIVEKLANT PRIVEGEBRUIK PARTICULIER PARTICULIERE PARTICULIERS PARTICULIEREN
	CONSUMENT PERSOONLIJK PRIVAT PRIVATE PRIVATPERSON PRIVATKUNDE PERSONAL PERSONNEL PERSONNELLE PERSO
	INDIVIDUAL INDIVIDU CONSUMER CONSOMMATEUR VERBRAUCHER PERSOON PERSONNE PERSON KLANT CLIENT CUSTOMER KUNDE
`);

/** Where people live, and themselves. */
const HOME = words(`
	HOME THUIS THUISADRES HUIS WONING PRIVEADRES MAISON DOMICILE ZUHAUSE HAUSE PRIVATADRESSE HAUS APPARTEMENT
	APARTMENT WOHNUNG MOI IK IKZELF MEZELF ZELF ME MYSELF SELF ICH SELBST MOIMEME
`);

/** Says nothing beside one of the words above. */
const FILLER = words(`
	ADRES ADRESSE ADDRESS EIGEN MIJN MON MA MY MEIN MEINE HET LA LE A AU THE ZU CHEZ DE DU DER DIE VAN D C P
	FIRMA BEDRIJF SOCIETE ENTREPRISE COMPANY UNTERNEHMEN USE USAGE GEBRUIK
`);

/** Words in front of a number, or of the word for none. */
const LABELS = `
	BTW TVA VAT MWST UST USTID USTIDNR IDNR STEUERNUMMER UID IVA PIVA MOMS NUMMER NUMBER NUMERO NUM NR NRO NO N
	NOM INTRACOM INTRACOMMUNAUTAIRE BTWNUMMER BTWNR ONDERNEMINGSNUMMER ON KBO BCE KVK SIREN SIRET TAX ID REG CIF NIF NIP
	CUI DIC ALV CVR KMKR PVN PVM OIB DDV EORI
`;
const LABEL = words(LABELS);
const ONLY_LABELS = new RegExp(`^(${LABELS.trim().split(/\s+/).join('|')})+$`);

/** Whether letters in front of a number are labels and nothing else ("TVANR"). */
export const isLabel = (letters: string): boolean => ONLY_LABELS.test(letters);

/** Beside a label or a word for none: "geen btw-nummer van een bedrijf". */
const SMALL = words(`
	DE D EEN VAN UN UNE THE A LA EIN EINE P C F ENTREPRISE BEDRIJF FIRMA COMPANY SOCIETE
	IK WIJ HEB HEBBEN BEN ZIJN PLICHTIGE BTWPLICHTIGE VRIJGESTELD VRIJSTELLING BEZIT
	J JE NOUS AI AVONS SUIS EXEMPT EXONERE EXONEREE FRANCHISE DISPOSE
	I WE HAVE DO REGISTERED EXEMPTED ICH WIR HABE HABEN BEFREIT PFLICHTIG STEUERPFLICHTIG
`);

/**
 * Whether the text says that there is no VAT number: empty, signs or noughts only, "geen", "n.v.t.", "TVA :
 * néant", "privé".
 */
export function isNoNumber(text: string): boolean {
	const tokens = tokensOf(text);
	if (tokens.some(({ word, digits }) => digits && !ZERO.test(word))) return false;
	const saysNothing = (word: string) => [NONE, LABEL, SMALL, CONSUMER].some((list) => list.has(word));
	return spelled(tokens).every((word) => ZERO.test(word) || saysNothing(word) || euPrefix(word) === word);
}

/**
 * Whether what stands in a company field names no company: "Privé", "Home", "n.v.t.", a sign, a number.
 */
export function isNoCompany(text: string): boolean {
	const tokens = tokensOf(text);
	if (!tokens.some(({ word }) => /\p{L}/u.test(word))) return true;
	const said = spelled(tokens);
	const saysNone = (word: string) => [NONE, CONSUMER, HOME].some((list) => list.has(word));
	return said.some(saysNone) && said.every((word) => saysNone(word) || FILLER.has(word));
}

/** The words of a text, and abbreviations with dots as one ("n.v.t." is NVT). */
function spelled(tokens: Token[]): string[] {
	const joined: string[] = [];
	let single = '';
	for (const { word } of tokens) {
		if (word.length === 1) single += word;
		else {
			if (single) joined.push(single);
			single = '';
			joined.push(word);
		}
	}
	return single ? [...joined, single] : joined;
}
