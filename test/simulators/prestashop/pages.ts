import type { Answer } from './types';

/** A page for people where a client expects data. */
export const page = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
	status,
	headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
	body,
});

/** As Apache words its own errors. */
export const errorPage = (
	status: number,
	title: string,
	text: string,
	headers: Record<string, string> = {},
): Answer =>
	page(
		status,
		`<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>${status} ${title}</title>\n</head><body>\n<h1>${title}</h1>\n<p>${text}</p>\n</body></html>\n`,
		headers,
	);

export const notFound = (): Answer =>
	page(
		404,
		'<!doctype html>\n<html lang="en-US"><head><title>404 error</title></head><body>This page cannot be found</body></html>',
	);

/** A firewall or CDN that takes a client for an attacker. */
export const firewall = (): Answer =>
	page(
		403,
		'<!DOCTYPE html>\n<html lang="en-US"><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1><p>This website is using a security service to protect itself from online attacks.</p></body></html>',
		{ Server: 'cloudflare' },
	);

/** Maintenance as web servers, CDNs and modules do it; PrestaShop's own leaves the webservice open (fact P3). */
export const maintenance = (): Answer =>
	page(
		503,
		'<!DOCTYPE html>\n<html lang="nl"><head><title>We zijn zo terug</title></head><body><h1>We\'ll be back soon.</h1></body></html>',
		{ 'Retry-After': '3600' },
	);

/** A proxy in front of a shop that takes too long. */
export const gatewayTimeout = (): Answer =>
	page(
		504,
		'<html>\n<head><title>504 Gateway Time-out</title></head>\n<body>\n<center><h1>504 Gateway Time-out</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>',
	);
