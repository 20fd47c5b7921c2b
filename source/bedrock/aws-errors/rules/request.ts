// Requests that the model does not take as Claude Code formed them: access was granted, the shape is wrong.
import {type ErrorRule, says} from './error-rule.ts';

export const request: readonly ErrorRule[] = [
	says('request-beta', /invalid beta flag/i),
	says('request-extra-inputs', /Extra inputs are not permitted/i),
	says('request-thinking', /thinking\.type/i),
	says('request-effort', /effort parameter/i),
	says('request-cache-ttl', /cache_control\S*ttl|ttl='|Extended TTL/i),
	says('request-too-long', /Input is too long|prompt is too long/i),
	says('request-max-tokens', /maximum tokens you requested exceeds|max_tokens/i),
];
