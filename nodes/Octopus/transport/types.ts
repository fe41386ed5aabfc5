import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

/** What logging in needs; the password never leaves the login. */
export interface Access {
	baseUrl: string;
	softwareHouseUuid: string;
	user: string;
	password: string;
	dossierId: string;
}

/** One HTTP exchange, whatever helper carries it. An HTTP status is an answer, a redirect too (`location`: where it points); only a missing answer throws. */
export type Send = (request: {
	method: 'GET' | 'POST' | 'PUT';
	url: string;
	headers: Record<string, string>;
	body?: Record<string, unknown>;
}) => Promise<{ status: number; text: string; location?: string }>;

/** Octopus ErrorResult; every part may be missing (fact O2). */
export interface ErrorResult {
	errorCode?: number;
	errorMessage?: string;
	technicalInfo?: string;
}

export type NodeContext = IExecuteFunctions | ILoadOptionsFunctions;

/** Reads a body of the shape that a call answers; undefined when it is another one, and so no answer of Octopus. */
export type Shape<T> = (body: unknown) => T | undefined;
