import { countryInTaxName, territoryOf } from '../../../nodes/Octopus/invoicing/vat/territory';

/** The Commission's list "Territorial status of EU countries and certain territories". */
describe('where an address stands for VAT on goods', () => {
	it.each([
		['BE', '9000', 'BE', 'Belgium'],
		['PT', '9000-018', 'PT', 'Madeira'],
		['PT', '9500-321', 'PT', 'Azores'],
		['ES', '07001', 'ES', 'Balearic Islands'],
		['FR', '20000', 'FR', 'Corsica'],
		['AT', '6691', 'AT', 'Jungholz'],
		['MC', '98000', 'FR', 'Monaco counts as France'],
		['FR', '98000', 'FR', 'Monaco, typed as France'],
		['GB', 'BT1 5GS', 'XI', 'Northern Ireland: EU for goods'],
		['GB', 'bt71 4nx', 'XI', 'Northern Ireland'],
		['GR', '10552', 'GR', 'Athens'],
		['DE', '78467', 'DE', 'Konstanz'],
		['IT', '00118', 'IT', 'Rome'],
		['DK', '1050', 'DK', 'Copenhagen'],
	])('%s %s is %s, inside the EU (%s%s)', (country_iso, postcode, country) => {
		expect(territoryOf({ country_iso, postcode })).toEqual({ country, inEu: true });
	});

	it.each([
		['ES', '35001', 'Canary Islands'],
		['ES', '38 400', 'Canary Islands'],
		['ES', '51001', 'Ceuta'],
		['ES', '52001', 'Melilla'],
		['FI', '22100', 'Åland'],
		['AX', '22100', 'Åland'],
		['FR', '97110', 'Guadeloupe'],
		['FR', '97200', 'Martinique'],
		['FR', '97300', 'Guyane'],
		['FR', '97400', 'Réunion'],
		['FR', '97600', 'Mayotte'],
		['FR', '97150', 'Saint-Martin'],
		['FR', '98714', 'French Polynesia'],
		['FR', '98800', 'New Caledonia'],
		['GP', '', 'Guadeloupe'],
		['RE', '', 'Réunion'],
		['YT', '', 'Mayotte'],
		['MF', '', 'Saint-Martin'],
		['DE', '27498', 'Heligoland'],
		['DE', '78266', 'Büsingen'],
		['IT', '23041', 'Livigno'],
		['IT', '22061', "Campione d'Italia"],
		['IT', '47890', 'San Marino'],
		['SM', '47890', 'San Marino'],
		['IT', '00120', 'Vatican'],
		['GR', '63086', 'Mount Athos'],
		['DK', '3900', 'Greenland'],
		['DK', '100', 'Faroe Islands'],
		['FO', '100', 'Faroe Islands'],
		['GL', '3900', 'Greenland'],
		['GB', 'SW1A 1AA', 'Great Britain'],
		['GB', 'JE2 3QA', 'Jersey'],
		['JE', 'JE2 3QA', 'Jersey'],
		['GI', 'GX11 1AA', 'Gibraltar'],
		['CH', '8001', 'Switzerland'],
		['US', '10001', 'United States'],
	])('%s %s is outside the EU VAT territory (%s)', (country_iso, postcode) => {
		expect(territoryOf({ country_iso, postcode })).toEqual({ country: country_iso, inEu: false });
	});

	it('the Isle of Man counts as the United Kingdom', () => {
		expect(territoryOf({ country_iso: 'IM', postcode: 'IM1 1AA' })).toEqual({ country: 'GB', inEu: false });
	});
});

describe('the country a tax name says', () => {
	it.each([
		['BTW NL 21%', 'NL'],
		['TVA FR 20%', 'FR'],
		['VAT UK 20%', 'GB'],
		['MwSt. 19%', null],
		['ΦΠΑ EL 24%', 'GR'],
		['FR20', 'FR'],
		['Standard rate (21%)', null],
	])('%s: %s', (name, expected) => {
		expect(countryInTaxName(name)).toBe(expected);
	});
});
