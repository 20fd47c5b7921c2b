// Q5: the service itself is in trouble: waiting or another region helps.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'service-trouble',
	catalogue: 'Q5',
	title: 'Bedrock is able to answer',
	kinds: ['not-ready'],
	status: 'warn',
	say: (_, {region}) => `Bedrock in ${region} is in trouble at the moment`,
	next: () => [{say: 'try again in some minutes, or in another region', run: 'claude-bedrock-setup doctor'}],
});
