package org.nearedge.app.evaluate;

class Probe {
    public static void main(String[] a) throws Exception {
        EvaluateBenchmark b = new EvaluateBenchmark();
        b.open();
        var os = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        for (int k = 0; k < 4; k++) {
            long c = os.getProcessCpuTime(), t = System.nanoTime();
            int n = 60;
            for (int i = 0; i < n; i++) b.clickToAllDetailsPainted();
            System.out.printf(
                    "click cpu %.1f wall %.1f ms%n",
                    (os.getProcessCpuTime() - c) / 1e6 / n, (System.nanoTime() - t) / 1e6 / n);
        }
        for (int k = 0; k < 4; k++) {
            long c = os.getProcessCpuTime(), t = System.nanoTime();
            int n = 5;
            for (int i = 0; i < n; i++) b.openOnThousandRecords();
            System.out.printf(
                    "open cpu %.1f wall %.1f ms%n",
                    (os.getProcessCpuTime() - c) / 1e6 / n, (System.nanoTime() - t) / 1e6 / n);
        }
        System.exit(0);
    }
}
