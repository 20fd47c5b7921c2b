// Finds that Claude Code is not told to use Bedrock and will ask for a login: only
// 1, true, yes and on switch CLAUDE_CODE_USE_BEDROCK on (measured with 2.1.330).
import {isBedrockIntended} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';

export const bedrockOff: Check = {
	id: 'bedrock-off',
	title: 'Bedrock is switched on',
	needs: 'offline',
	find(subject) {
		const written = subject.values.get('CLAUDE_CODE_USE_BEDROCK')?.value;
		return findingIf(
			!isSwitchedOn(subject, 'CLAUDE_CODE_USE_BEDROCK') && subject.provider.provider === 'anthropic',
			() => ({
				status: 'fail',
				title: 'Claude Code does not use Bedrock; it will ask you to log in',
				because:
					written === undefined
						? 'CLAUDE_CODE_USE_BEDROCK is not set'
						: `CLAUDE_CODE_USE_BEDROCK is "${written}"; only 1, true, yes and on switch Bedrock on`,
				evidence: assignmentEvidence(subject, 'CLAUDE_CODE_USE_BEDROCK'),
				next: [
					{say: 'Set up Bedrock', own: ''},
					...(subject.isSetUpHere ? [{say: 'Or remove what this program set up before', own: 'off'}] : []),
				],
			}),
		);
	},
	fix: (subject) => (isBedrockIntended(subject) ? setTo(subject, 'CLAUDE_CODE_USE_BEDROCK', '1') : undefined),
};
