const stages = '(intake|analysis|fanout|dispatch|sweep|desk|customer|notify|figures|reports|audit|privacy)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no AWS, no clock, no I/O: it imports only itself, the contracts and pure libraries.',
      severity: 'error',
      from: { path: '^lambdas/domain/' },
      to: { path: '^(lambdas/(?!domain/|contracts/)|lib/|bin/|local/|node:)|node_modules/(@aws-sdk|@middy)/' },
    },
    {
      name: 'only-adapters-import-an-sdk',
      severity: 'error',
      from: { path: '^lambdas/', pathNot: '^lambdas/adapters/' },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'contracts-stand-alone',
      severity: 'error',
      from: { path: '^lambdas/contracts/' },
      to: { path: '^lambdas/(?!contracts/|domain/)' },
    },
    {
      name: 'a-stage-does-not-reach-into-another',
      severity: 'error',
      from: { path: `^lambdas/${stages}/` },
      to: { path: `^lambdas/${stages}/`, pathNot: '^lambdas/$1/' },
    },
    {
      name: 'runtime-knows-no-infrastructure',
      severity: 'error',
      from: { path: '^lambdas/' },
      to: { path: '^(lib|bin|local|test|training)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
