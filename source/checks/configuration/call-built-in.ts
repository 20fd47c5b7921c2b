// K1: an alias without its pin sends the turns themselves to a built-in default.
import {tierVariable} from '../../claude-code/variables.ts';
import type {Check} from '../check.ts';
import type {Found} from '../finding.ts';
import {shown, usesBedrock} from '../look.ts';

export const check: Check = {
	id: 'turns-on-built-in',
	catalogue: 'K1',
	title: 'Turns and subagents go to a model that was chosen',
	needs: 'offline',
	find: (subject) =>
		subject.calls
			.filter(({role, builtIn}) => builtIn && ['primary', 'subagent'].includes(role) && usesBedrock(subject))
			.slice(0, 1)
			.map(
				({role, builtIn}): Found => ({
					status: 'fail',
					title: `The ${role} model is the built-in ${builtIn}, which nobody chose`,
					because: `no ${tierVariable(builtIn ?? 'opus')} says which one is meant`,
					evidence: shown(subject, 'ANTHROPIC_MODEL', 'model', 'CLAUDE_CODE_SUBAGENT_MODEL'),
					next: [{say: 'choose a model', run: 'claude-bedrock-setup'}],
				}),
			),
};
