// R1: AWS's own word that the id is wrong there.
import {refusedCheck} from '../refused.ts';
import {ofOtherGeography} from './geography.ts';
import {astray} from './pin-other-region.ts';

export const check = refusedCheck({
	id: 'identifier-refused',
	catalogue: 'R1',
	title: 'AWS knows every id that is called',
	kinds: ['identifier'],
	// Why an ARN or id of elsewhere is answered so is said where it is found.
	only: (subject, {pin}) => ![...astray(subject), ...ofOtherGeography(subject)].some(({id}) => id === pin),
	say: (_, {pin, region}) => `AWS does not know ${pin} in ${region}`,
	next: (_, {region}) => [{say: 'take its counterpart of this region', run: `claude-bedrock-setup switch ${region}`}],
});
