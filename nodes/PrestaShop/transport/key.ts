/** A header that never leaves n8n: it tells the credential to put the key into the query, and the credential removes it. */
export const KEY_IN_QUERY = 'x-key-in-query';

/** The query parameter PrestaShop reads the key from when the Authorization header does not arrive. */
export const QUERY_PARAMETER = 'ws_key';

/** PrestaShop takes the key as user name; the password is not looked at. */
export const basicHeader = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
