// Finds that turns or subagents go to a built-in model: the variable names an alias such as `opus`, and that tier has no pin.

import {tierVariable} from '../../../claude-code/variables.ts';
import type {CheckResult} from '../../../finding.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';
import {modelNames} from '../../words.ts';

export const turnsOnBuiltIn: Check = {
	id: 'turns-on-built-in',
	title: 'The primary model and that of subagents are set',
	needs: 'offline',
	find: (subject) =>
		subject.calls
			.filter(({role, builtIn}) => builtIn && ['primary', 'subagent'].includes(role) && usesBedrock(subject))
			.slice(0, 1)
			.map(
				({role, builtIn}): CheckResult => ({
					status: 'fail',
					about: [role, builtIn],
					concerns: {roles: [role]},
					title: `The ${modelNames([role])} model is the built-in ${modelNames([builtIn ?? ''])}, which you did not choose`,
					because: `${tierVariable(builtIn ?? 'opus')} is not set, so nothing says which one is meant`,
					evidence: assignmentEvidence(subject, 'ANTHROPIC_MODEL', 'model', 'CLAUDE_CODE_SUBAGENT_MODEL'),
					next: [{say: 'Choose a model', own: ''}],
				}),
			),
};
