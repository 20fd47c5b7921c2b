// Amazon Bedrock's other endpoint, bedrock-mantle, with its own host, permissions and ids: which calls go there.
import {type Effective, text} from './effective.ts';
import {providerUsed} from './provider.ts';
import {isTruthy} from './variables.ts';

const mantleSwitch = 'CLAUDE_CODE_USE_MANTLE';

/**
 * Beside Bedrock only ids that begin with `anthropic.claude-` go to bedrock-mantle; without it all do (measured with 2.1.332).
 * @param id as it is called
 */
export function goesToMantle(values: Effective | undefined, id: string): boolean {
	if (!values || !isTruthy(values.get(mantleSwitch)?.value)) return false;
	return id.startsWith('anthropic.claude-') || providerUsed(values).provider === 'mantle';
}

/** Why such models are not called by this program. */
export function whyNotCalled(values: Effective | undefined, region: string): string {
	const moved = values && text(values, 'ANTHROPIC_BEDROCK_MANTLE_BASE_URL') !== undefined;
	const host = moved ? 'the address in ANTHROPIC_BEDROCK_MANTLE_BASE_URL' : `bedrock-mantle.${region}.api.aws`;
	return `${mantleSwitch} is on: Claude Code calls ${host}, which this program does not call`;
}
