// Whether Claude Code calls Bedrock, is meant to, and whether at Amazon itself.

import type {Subject} from './subject.ts';
import {effectiveValue} from './values.ts';
export const usesBedrock = (subject: Subject) => subject.provider.provider === 'bedrock';

const saysOff = ['', '0', 'false', 'no', 'off'];

/**
 * Whether Bedrock is meant to be used: it is switched on, perhaps with a word that Claude Code does not accept, or this tool
 * has set it up and nobody has switched it off since.
 */
export function isBedrockIntended(subject: Subject): boolean {
	const written = subject.values.get('CLAUDE_CODE_USE_BEDROCK')?.value.trim().toLowerCase();
	return written === undefined ? subject.isSetUpHere : !saysOff.includes(written);
}

/** The base URL, where it is not Amazon's own endpoint. */
export const gatewayUrl = (subject: Subject) => {
	const url = effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL');
	return url && !/\.amazonaws\.com|\.amazonaws\.com\.cn|\.api\.aws/.test(url) ? url : undefined;
};
