import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';
import { ExplainedError } from './explained';

/** n8n's own error: the sentence as message, the suggestion and the code as description. */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeOperationError | NodeApiError {
	if (error instanceof ExplainedError) {
		return new NodeOperationError(node, error.message, { description: error.description, itemIndex });
	}
	if (error instanceof NodeOperationError || error instanceof NodeApiError) return error;
	return new NodeApiError(node, error as JsonObject, { itemIndex });
}

/** What an item holds when the node continues in spite of a trouble: never a secret. */
export function errorJson(error: unknown): { error: string; code?: string; suggestion?: string } {
	if (error instanceof ExplainedError)
		return { error: error.message, code: error.code, suggestion: error.suggestion };
	return { error: error instanceof Error ? error.message : String(error) };
}
