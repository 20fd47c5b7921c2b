// A base URL with a wrong path, or of the control plane, answers every model with 404.
import type {Check} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {shown, takeAway, value, when} from '../../subject-selectors.ts';

export const baseUrlPath: Check = {
	id: 'base-url-path',
	title: 'The base URL is that of the runtime',
	needs: 'offline',
	find(subject) {
		const url = value(subject, 'ANTHROPIC_BEDROCK_BASE_URL') ?? '';
		const control = /^https?:\/\/(vpce-[^/]*\.)?bedrock\.[a-z0-9-]+\.(vpce\.)?amazonaws\.com/.test(url);
		const versioned = /\/v1\/?$/.test(url);
		const odd = url !== '' && !/^https?:\/\/[^/\s]+/.test(url);
		return when(control || versioned || odd, () => ({
			status: 'fail',
			about: [odd],
			title: odd ? `ANTHROPIC_BEDROCK_BASE_URL is no URL` : `ANTHROPIC_BEDROCK_BASE_URL does not lead to the runtime`,
			because: control
				? 'bedrock.… is for lists; models are called at bedrock-runtime.…'
				: versioned
					? 'Claude Code adds /model/… itself, so a path /v1 leads nowhere'
					: 'it must start with https://',
			evidence: shown(subject, 'ANTHROPIC_BEDROCK_BASE_URL'),
			next: [
				takeAway(subject, 'correct it, or unset it to call Amazon Bedrock directly', 'ANTHROPIC_BEDROCK_BASE_URL'),
			],
		}));
	},
	/** Amazon's own two addresses differ in one word; what a gateway's or an endpoint's should be, nobody can tell from here. */
	fix(subject) {
		const url = value(subject, 'ANTHROPIC_BEDROCK_BASE_URL') ?? '';
		const runtime = url.replace(/^(https?:\/\/)bedrock(\.[a-z0-9-]+\.amazonaws\.com)\/?$/, '$1bedrock-runtime$2');
		return runtime === url ? undefined : setTo(subject, 'ANTHROPIC_BEDROCK_BASE_URL', runtime);
	},
};
