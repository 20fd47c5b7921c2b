// Finds fine-grained tool streaming: it adds fields to tools that models on Bedrock
// answer with "Extra inputs are not permitted" (anthropics/claude-code#27065).
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';

export const toolStreaming: Check = {
	id: 'tool-streaming',
	title: 'Claude Code sends no tool fields that Bedrock refuses',
	needs: 'offline',
	find: (subject) =>
		findingIf(usesBedrock(subject) && isSwitchedOn(subject, 'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING'), () => ({
			status: 'warn',
			title: 'Fine-grained tool streaming is on, which some models on Bedrock refuse',
			because: 'They answer "Extra inputs are not permitted" (400)',
			evidence: assignmentEvidence(subject, 'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING'),
			next: [removalStep(subject, 'Switch it off', 'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING')],
		})),
	fix: (subject) => switchOff(subject, 'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING'),
};
