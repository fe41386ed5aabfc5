import axios from 'axios';
import { pageUser, untilServed } from '../daily/pages';
import { loadTemplate } from '../daily/fill-template';

/** Where n8n serves the form, below its own address. */
export const FORM_PATH = '/form/prestashop-octopus-migration';

/** Sends the form of the migration as a browser does, what is not given as the form proposes it. */
export async function submitForm(url: string, given: Record<string, string>): Promise<void> {
	const form = loadTemplate('migrate-orders.json').nodes.find(({ type }) => type.endsWith('.formTrigger'))!;
	const { values } = form.parameters.formFields as {
		values: Array<{ fieldLabel: string; defaultValue?: string }>;
	};
	const body = new FormData();
	values.forEach(({ fieldLabel, defaultValue = '' }, index) =>
		body.append(`field-${index}`, given[fieldLabel] ?? defaultValue),
	);
	await untilServed(url + FORM_PATH);
	const { status, data } = await axios.post<unknown>(url + FORM_PATH, body, {
		auth: { username: pageUser.user, password: pageUser.password },
		validateStatus: () => true,
	});
	if (status !== 200) throw new Error(`The form answered ${status} ${JSON.stringify(data).slice(0, 300)}`);
}
