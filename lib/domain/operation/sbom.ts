/** A package in a bill of materials. */
export interface BillPackage {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** SHA-512 of the package as the registry gives it, in hex; null where the lock file knows none. */
  sha512: string | null;
}

/** What is deployed: a function's folder, with the SHA-256 of all in it, and which packages it holds (`name@version`). */
export interface BillAsset {
  name: string;
  sha256: string;
  packages: readonly string[];
}

const purlOf = ({ name, version }: Pick<BillPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/**
 * A bill of materials as CycloneDX 1.6: of the same sources the same, for it has neither time nor serial number.
 */
export const billOfMaterials = (
  product: { name: string; version: string },
  packages: readonly BillPackage[],
  assets: readonly BillAsset[],
): object => {
  const purls = new Map(packages.map((each) => [`${each.name}@${each.version}`, purlOf(each)]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': product.name, ...product } },
    components: [
      ...packages.map((each) => ({
        type: 'library',
        'bom-ref': purlOf(each),
        name: each.name,
        version: each.version,
        purl: purlOf(each),
        ...(each.licence === 'none' ? {} : { licenses: [{ expression: each.licence.replaceAll(/[()]/g, '') }] }),
        ...(each.sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: each.sha512 }] }),
      })),
      ...assets.map(({ name, sha256 }) => ({
        type: 'application',
        'bom-ref': `asset:${name}`,
        name,
        hashes: [{ alg: 'SHA-256', content: sha256 }],
      })),
    ],
    dependencies: [
      { ref: product.name, dependsOn: assets.map(({ name }) => `asset:${name}`) },
      ...assets.map(({ name, packages: of }) => ({
        ref: `asset:${name}`,
        dependsOn: of.flatMap((each) => purls.get(each) ?? []),
      })),
    ],
  };
};
