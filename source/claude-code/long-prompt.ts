// A request of Claude Code with a prompt that is long enough for the cache.
import type {CacheMarker} from './cache-markers.ts';
import type {ModelRequest} from './model-request.ts';

/**
 * The same request with this text as its system prompt, marked for the cache where Claude Code marks its own: in `system` and in the last
 * message. All marks are alike, since AWS refuses a longer lifetime behind a shorter one.
 */
export function withLongPrompt(request: ModelRequest, text: string, cache_control: CacheMarker): ModelRequest {
	const {body, plainer} = request;
	const marked = {
		...body,
		system: [{type: 'text', text, cache_control}],
		messages: [{role: 'user', content: [{type: 'text', text: '.', cache_control}]}],
	};
	return {...request, body: marked, ...(plainer && {plainer: withLongPrompt(plainer, text, cache_control)})};
}
