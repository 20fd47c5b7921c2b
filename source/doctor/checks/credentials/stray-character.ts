// Finds a character that nobody sees at the edge of a value which the AWS SDK takes as it stands, such as
// the carriage return of a file written on Windows (measured with Claude Code 2.1.332).
import {strayCharacter as strayIn, withoutStray} from '../../../aws-config/stray-character.ts';
import {exactVariables} from '../../../claude-code/effective.ts';
import {describeOrigin, lineOfOrigin} from '../../../claude-code/settings-layers.ts';
import type {CheckResult} from '../../../finding.ts';
import {setVariable, unsetVariables} from '../../../shell-command.ts';
import type {Check} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';

/** Keys count only where Claude Code signs with them. */
const inUse = ({credentials}: Subject, name: string) => !/ACCESS_KEY/.test(name) || credentials.kind === 'keys';

export const strayCharacter: Check = {
	id: 'stray-character',
	title: 'No value has a character too many at its edge',
	needs: 'offline',
	find: (subject) =>
		exactVariables.flatMap((name): CheckResult[] => {
			const setting = subject.values.get(name);
			const fault = setting && strayIn(setting.value);
			if (!setting || !fault || !inUse(subject, name)) return [];
			const isSecret = /ACCESS_KEY/.test(name);
			const inner = withoutStray(setting.value);
			return [
				{
					status: 'fail',
					about: [name],
					title: `${name} ${fault}`,
					because: `Claude Code does not remove it, so the value is ${isSecret ? 'another key' : 'another name'} to AWS`,
					evidence: [describeOrigin(setting.winner)],
					next: [
						setting.winner.layer !== 'environment'
							? {say: `Take that character out of ${lineOfOrigin(setting.winner)}`}
							: isSecret
								? {say: `Export ${name} again, without that character`}
								: inner === ''
									? {say: 'Unset it', run: unsetVariables(name)}
									: {say: 'Set it without that character', run: setVariable(name, inner)},
					],
				},
			];
		}),
	fix(subject) {
		const value = subject.values.get('AWS_PROFILE')?.value ?? '';
		return strayIn(value) && withoutStray(value) ? setTo(subject, 'AWS_PROFILE', withoutStray(value)) : undefined;
	},
};
