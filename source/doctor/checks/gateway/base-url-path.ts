// Finds a base URL that does not lead to Bedrock's runtime: with a wrong path, or the
// address for lists, every model is answered with 404 (measured with Claude Code 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const baseUrlPath: Check = {
	id: 'base-url-path',
	title: 'The base URL leads to the runtime of Bedrock',
	needs: 'offline',
	find(subject) {
		const url = effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL') ?? '';
		const control = /^https?:\/\/(vpce-[^/]*\.)?bedrock\.[a-z0-9-]+\.(vpce\.)?amazonaws\.com/.test(url);
		const versioned = /\/v1\/?$/.test(url);
		const odd = url !== '' && !/^https?:\/\/[^/\s]+/.test(url);
		return findingIf(control || versioned || odd, () => ({
			status: 'fail',
			about: [odd],
			concerns: {allModels: true},
			title: odd
				? 'ANTHROPIC_BEDROCK_BASE_URL is not a URL'
				: 'ANTHROPIC_BEDROCK_BASE_URL leads to an address that calls no models',
			because: control
				? 'bedrock.… only lists models; they are called at bedrock-runtime.…'
				: versioned
					? 'Claude Code adds /model/… itself, so remove /v1'
					: 'It must start with https://',
			evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_BASE_URL'),
			next: [
				removalStep(subject, 'Correct it, or unset it to call Amazon Bedrock directly', 'ANTHROPIC_BEDROCK_BASE_URL'),
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
