// Finds that some services of AWS can be reached and others cannot, for example where only bedrock-runtime has a VPC endpoint.
import {type Check, findingIf} from '../../check.ts';
import {noConnectionCauses, refusalsBy} from '../../refusal-check.ts';

export const partlyReachable: Check = {
	id: 'partly-reachable',
	title: 'All services of AWS that are needed can be reached',
	needs: 'account',
	find(subject) {
		const unanswered = refusalsBy(subject, ...noConnectionCauses);
		const reached =
			subject.identity.state === 'known' ||
			subject.profiles.state === 'known' ||
			subject.probes.some(({outcome}) => outcome === 'ok');
		return findingIf(reached && unanswered.length > 0, () => ({
			status: unanswered.some(({call}) => call === 'probe') ? 'fail' : 'warn',
			title: 'Only some services of AWS can be reached',
			because: unanswered[0]?.answer.message,
			evidence: [...new Set(unanswered.map(({call, region}) => `no answer: ${call} in ${region}`))],
			next: [{say: 'ask for VPC endpoints of bedrock, bedrock-runtime and sts in that region'}],
		}));
	},
};
