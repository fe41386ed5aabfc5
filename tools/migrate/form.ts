import axios from 'axios';
import { pageUser } from '../daily/pages';
import { loadTemplate } from '../daily/fill-template';

/** Where n8n serves the form, below its own address. */
export const FORM_PATH = '/form/prestashop-octopus-migration';

/** Sends the form of the migration as a browser does, what is not given as the form proposes it. */
export async function submitForm(url: string, given: Record<string, string>): Promise<void> {
	const form = loadTemplate('migrate-orders.json').nodes.find(({ type }) => type.endsWith('.formTrigger'))!;
	const { values } = form.parameters.formFields as { values: Array<{ fieldLabel: string; defaultValue?: string }> };
	const body = new FormData();
	values.forEach(({ fieldLabel, defaultValue = '' }, index) => body.append(`field-${index}`, given[fieldLabel] ?? defaultValue));
	// n8n takes up a path a moment after it said that the workflow is active.
	for (let tries = 0; tries < 40; tries++) {
		const { status, data } = await axios.post<unknown>(url + FORM_PATH, body, { auth: { username: pageUser.user, password: pageUser.password }, validateStatus: () => true });
		if (status === 200) return;
		if (status !== 404) throw new Error(`The form answered ${status} ${JSON.stringify(data).slice(0, 300)}`);
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new Error(`n8n does not serve ${url}${FORM_PATH}`);
}
