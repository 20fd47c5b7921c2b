// Finds that some services of AWS can be reached and others cannot, for example where only bedrock-runtime has a VPC endpoint.

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {checkNetwork} from '../../network-step.ts';
import {concernOf, describeAll, noConnectionCauses, operationOf, refusalsBy} from '../../refusal-check.ts';

export const partlyReachable: Check = {
	id: 'partly-reachable',
	title: 'Every AWS service that is needed can be reached',
	needs: 'account',
	find(subject) {
		const unanswered = refusalsBy(subject, ...noConnectionCauses);
		const reached =
			subject.identity.state === 'known' ||
			subject.profiles.state === 'known' ||
			subject.probes.some(({outcome}) => outcome === 'ok');
		return findingIf(reached && unanswered.length > 0, () => ({
			status: unanswered.some(({call}) => call === 'probe') ? 'fail' : 'warn',
			concerns: concernOf(unanswered),
			title: `AWS does not answer ${listText([...new Set(unanswered.map(operationOf))])}`,
			because:
				'Other calls get an answer. A firewall, a proxy or a VPN may block some addresses of AWS, or AWS is slow now',
			evidence: describeAll(unanswered),
			next: [checkNetwork(subject, unanswered.some(({call}) => call === 'probe') ? 'bedrock-runtime' : 'bedrock')],
		}));
	},
};
