// Finds a base URL that does not lead to Bedrock's runtime: with a wrong path, or the
// address for lists, every model is answered with 404 (measured with Claude Code 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const baseUrlPath: Check = {
	id: 'base-url-path',
	title: 'The base URL is that of the runtime',
	needs: 'offline',
	find(subject) {
		const url = effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL') ?? '';
		const control = /^https?:\/\/(vpce-[^/]*\.)?bedrock\.[a-z0-9-]+\.(vpce\.)?amazonaws\.com/.test(url);
		const versioned = /\/v1\/?$/.test(url);
		const odd = url !== '' && !/^https?:\/\/[^/\s]+/.test(url);
		return findingIf(control || versioned || odd, () => ({
			status: 'fail',
			about: [odd],
			title: odd ? `ANTHROPIC_BEDROCK_BASE_URL is no URL` : `ANTHROPIC_BEDROCK_BASE_URL does not lead to the runtime`,
			because: control
				? 'bedrock.… is for lists; models are called at bedrock-runtime.…'
				: versioned
					? 'Claude Code adds /model/… itself, so a path /v1 leads nowhere'
					: 'it must start with https://',
			evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_BASE_URL'),
			next: [
				removalStep(subject, 'correct it, or unset it to call Amazon Bedrock directly', 'ANTHROPIC_BEDROCK_BASE_URL'),
			],
		}));
	},
	/** Only Amazon's own address for lists is corrected; what the address of a gateway or an endpoint should be is not known. */
	fix(subject) {
		const url = effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL') ?? '';
		const runtime = url.replace(/^(https?:\/\/)bedrock(\.[a-z0-9-]+\.amazonaws\.com)\/?$/, '$1bedrock-runtime$2');
		return runtime === url ? undefined : setTo(subject, 'ANTHROPIC_BEDROCK_BASE_URL', runtime);
	},
};
