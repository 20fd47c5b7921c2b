// Finds a foundation model id in place of an inference profile: AWS does not offer these models on demand by their plain id.

import {prefixesFor} from '../../../bedrock/geography.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {wellFormedPins} from '../../pinned-models.ts';
import {awsWordsOf, concernOf, refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';

export const modelNeedsProfile: Check = {
	id: 'model-needs-profile',
	title: 'Models are called through inference profiles',
	needs: 'offline',
	find(subject) {
		const refusal = refusalsBy(subject, 'on-demand')[0];
		const answers = (id: string) => subject.probes.some((probe) => probe.pin === id && probe.outcome === 'ok');
		const bare = wellFormedPins(subject).filter(
			({id, pin}) => ['model-id', 'model-arn'].includes(pin.kind) && !answers(id),
		);
		const near = prefixesFor(subject.region.region)[0];
		return findingIf(refusal !== undefined || bare.length > 0, () => ({
			status: 'fail',
			about: bare.length > 0 ? bare.map(({name}) => name) : [refusal?.pin],
			concerns: {variables: bare.map(({name}) => name), ...concernOf(refusal ? [refusal] : [])},
			title: `${bare.length > 0 ? listText(bare.map(({name}) => name)) : refusal?.pin} names a foundation model, but AWS wants an inference profile`,
			because: 'AWS answers "Invocation of model ID … with on-demand throughput isn’t supported"',
			awsWords: awsWordsOf(refusal),
			evidence: assignmentEvidence(subject, ...bare.map(({name}) => name)),
			next: [
				{
					say: near ? `Choose the profile that starts with ${near}.` : 'Choose an inference profile',
					own: '',
				},
			],
		}));
	},
};
