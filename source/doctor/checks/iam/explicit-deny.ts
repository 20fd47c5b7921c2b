// One policy denies it on purpose; AWS names its kind.
import {refusalCheck} from '../../refusal-check.ts';

export const explicitDeny = refusalCheck({
	id: 'explicit-deny',
	title: 'No policy denies the calls',
	kinds: ['explicit-deny'],
	only: (_, {passesAs}) => passesAs !== 'another program',
	say: (_, {answer}) => {
		const layer =
			/explicit deny in an? ([a-z -]+?)(?::|"|$|\s*arn)/i.exec(answer.message)?.[1] ??
			/because no ([a-z -]+?) allows/i.exec(answer.message)?.[1];
		return `Refused by ${layer?.trim() ?? 'a policy'}, on purpose`;
	},
	next: () => [{say: 'show AWS’s words to the administrator of that policy', own: 'policy'}],
});
