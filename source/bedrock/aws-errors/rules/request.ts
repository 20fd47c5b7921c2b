// Requests that the model does not take as Claude Code formed them: access was granted, the shape is wrong.
import type {ErrorRule} from './error-rule.ts';

export const request: readonly ErrorRule[] = [
	{cause: 'request-beta', says: /invalid beta flag/i},
	// What is refused is named by its path, and the rules below would take the sentence for that of any other field.
	{
		cause: 'request-cache-ttl',
		says: /cache_control\S*ttl|cache_control\S*: extraneous key \[ttl\]|ttl='|Extended TTL/i,
	},
	{
		cause: 'request-caching',
		says: /did not allow prompt caching|prompt caching is not (allowed|permitted|enabled|supported)|cache_control: Extra inputs|extraneous key \[cache_control\]/i,
	},
	{cause: 'request-extra-inputs', says: /Extra inputs are not permitted/i},
	{cause: 'request-thinking', says: /thinking\.type/i},
	{cause: 'request-effort', says: /effort parameter/i},
	{cause: 'request-too-long', says: /Input is too long|prompt is too long/i},
	{cause: 'request-max-tokens', says: /maximum tokens you requested exceeds|max_tokens/i},
];
