// The calls of models that the account received, as Claude Code made them.
import type {RequestLogEntry} from '../../source/simulated-aws/request-log.ts';

export type ModelCall = {
	readonly model: string;
	readonly isStream: boolean;
	readonly region: string;
	readonly status: number;
	/** ARN of who signed. */
	readonly principal: string;
	/** Cache markers in the request, by their lifetime. */
	readonly markers: readonly ('5m' | '1h')[];
	/** A turn of a conversation: it sends tools. Start-up checks and the classifier of auto mode send none. */
	readonly isTurn: boolean;
	/** The output that it asks for, in tokens. */
	readonly maxTokens: number | undefined;
};

export const modelCalls = (requests: readonly RequestLogEntry[]): ModelCall[] =>
	requests
		.filter(({operation}) => /^InvokeModel/.test(operation))
		.map(({operation, detail = '', region, status, principal = '', message}) => {
			const body = JSON.parse(message?.body || '{}') as {tools?: readonly unknown[]; max_tokens?: number};
			return {
				model: detail,
				isStream: operation === 'InvokeModelWithResponseStream',
				region,
				status,
				principal,
				markers: markersIn(body),
				isTurn: (body.tools ?? []).length > 0,
				maxTokens: body.max_tokens,
			};
		});

/** `{"cache_control": {"type": "ephemeral", "ttl": "1h"}}`, wherever it stands; without `ttl` five minutes. */
function markersIn(value: unknown): ('5m' | '1h')[] {
	if (typeof value !== 'object' || value === null) return [];
	const {cache_control: own} = value as {cache_control?: {ttl?: string}};
	const deeper = Object.values(value).flatMap(markersIn);
	return own ? [own.ttl === '1h' ? '1h' : '5m', ...deeper] : deeper;
}
