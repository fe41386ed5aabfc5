import { errorText, plain, Refusal } from './answers';
import { answerProblems, contractProblems, type ReadRequest } from './contract';
import { Context, type Core, type Handlers } from './core';
import type { Fault } from './faults';
import { bookings } from './handlers/bookings';
import { exporting, finalisingOperations } from './handlers/export';
import { insertInvoice, invoices } from './handlers/invoices';
import { login } from './handlers/login';
import { master } from './handlers/master';
import { relations } from './handlers/relations';
import { DailyLimits } from './limits';
import { BadParameter } from './modified';
import { lastNumber } from './numbers';
import type { Operation } from './openapi';
import type { Answer, Call, JsonObject } from './types';

const handlers: Handlers = { ...login, ...master, ...relations, ...invoices, ...exporting, ...bookings };

const badParameters = 'Invalid or missing parameters passed';

function unauthorised(context: Context, technicalInfo: string): Answer {
	return {
		status: 401,
		body: { errorCode: -79, errorMessage: errorText(-79, context.language), technicalInfo },
	};
}

/** The token an operation asks for; an answer when it is missing, expired, of the wrong kind or of another dossier. */
function authorise(context: Context): Answer | undefined {
	const { core, operation } = context;
	const asks = (name: string) =>
		operation.parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
	const kind = asks('dossierToken') ? 'dossier' : asks('Token') ? 'user' : undefined;
	if (kind === undefined) return undefined;
	const text = context.header(kind === 'dossier' ? 'dossierToken' : 'Token');
	if (!text) return unauthorised(context, 'Empty access token');
	context.token = core.tokens.valid(text, kind);
	const ownDossier = kind === 'user' || context.token?.dossierId === context.int('dossierId');
	return context.token && ownDossier
		? undefined
		: unauthorised(context, 'Invalid or expired token presented, unauthorized');
}

/** A violated contract: bookings answer 500 as documented, a login without its header 401, everything else 400. */
function badRequest(operation: Operation, problems: string[]): Answer {
	const detail = problems.join('; ');
	if (operation.id === 'POST authentication' && problems.some((problem) => problem.startsWith('header')))
		return plain(401, `Invalid credentials or softwarehouse Uuid provided: ${detail}`);
	if (
		operation.id === 'POST buysellbookings' &&
		problems.every((problem) => !/^(query|header|path|content type)/.test(problem))
	) {
		return plain(500, `Invalid elements in the passed object (eg. wrong date format): ${detail}`);
	}
	return plain(400, `${badParameters}: ${detail}`);
}

/** Another writer stores an invoice in the journal that this call is about to use. */
function stealNumber(context: Context, changes: JsonObject | undefined): void {
	const own = context.request.json as JsonObject;
	const journal = context.dossier.journals.find(
		({ bookyearId, key }) =>
			key === own.journalKey && bookyearId === (own.bookyearKey as { id?: number } | undefined)?.id,
	);
	if (!journal) return;
	const stolen: JsonObject = {
		...own,
		reference: 'OTHER-WRITER',
		comment: '',
		orderReference: null,
		documentSequenceNr: lastNumber(context.dossier, journal, 'all') + 1,
		invoiceLines: [
			{ description: 'Other writer', count: 1, unitPrice: 10, vatCodeKey: '21', bookingAccountNr: 700000 },
		],
		...changes,
	};
	try {
		insertInvoice(context, stolen);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
	}
}

function run(context: Context, call: Call): Answer {
	const handler = Object.hasOwn(handlers, context.operation.id) ? handlers[context.operation.id] : undefined;
	if (!handler) return plain(501, `${context.operation.id} is not simulated`);
	try {
		return handler(context);
	} catch (error) {
		if (error instanceof Refusal) return error.answer(context.language);
		if (error instanceof BadParameter) {
			context.core.violations.push({
				call: call.seq,
				operation: context.operation.id,
				problem: error.message,
			});
			return plain(400, `${badParameters}: ${error.message}`);
		}
		throw error;
	}
}

/** Token, daily limit, contract, then the operation itself: the answer of one call to a known operation. */
export function respond(
	core: Core,
	operation: Operation,
	request: ReadRequest,
	call: Call,
	faults: Fault[],
): Answer {
	const context = new Context(core, operation, request);
	const problems = contractProblems(operation, request);
	for (const problem of problems) core.violations.push({ call: call.seq, operation: operation.id, problem });
	const refused = authorise(context);
	if (refused) return refused;
	const countedAs = DailyLimits.countedAs(operation, request.query);
	const dossierId = String(context.int('dossierId') ?? '-');
	if (!core.limits.take(operation, countedAs, dossierId)) return core.settings.limits.refusal;
	if (problems.length > 0) return badRequest(operation, problems);
	for (const fault of faults)
		if (fault.kind === 'steal-number' && operation.id === 'POST invoices')
			stealNumber(context, fault.invoice);
	const lie = faults.find((fault) => fault.kind === 'error-in-2xx');
	const answer = lie?.kind === 'error-in-2xx' && !lie.stored ? { status: 200 } : run(context, call);
	if (finalisingOperations.includes(operation.id) && answer.status < 300) core.finalising.push(call);
	if (lie?.kind === 'error-in-2xx') {
		const success = Number(Object.keys(operation.answers).find((status) => status.startsWith('2')) ?? 200);
		return {
			status: lie.status ?? success,
			body: lie.body ?? {
				errorCode: -37,
				errorMessage: errorText(-37, context.language),
				technicalInfo: 'Unable to insert invoice',
			},
		};
	}
	for (const problem of answerProblems(operation, answer))
		core.answerViolations.push({ call: call.seq, operation: operation.id, problem });
	return answer;
}
