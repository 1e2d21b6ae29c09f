// The package describes its bundles' types for the whole only.
declare module 'echarts/dist/echarts.esm.min' {
  export * from 'echarts';
}
