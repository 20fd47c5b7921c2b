// In the place of packages that are imported by others and never called here. Should that change, it is said and not passed over.

const never = () => {
	throw new Error('a package was called that the build leaves out: see scripts/build/lean.js');
};

export default never;
export class Ajv2020 {
	constructor() {
		never();
	}
}
