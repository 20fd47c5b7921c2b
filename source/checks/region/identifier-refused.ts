// R1: AWS's own word that the id is wrong there.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'identifier-refused',
	catalogue: 'R1',
	title: 'AWS knows every id that is called',
	kinds: ['identifier'],
	say: (_, {pin, region}) => `AWS does not know ${pin} in ${region}`,
	next: (_, {region}) => [{say: 'take its counterpart of this region', run: `claude-bedrock-setup switch ${region}`}],
});
