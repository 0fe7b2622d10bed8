package org.vetika.app.dialogue.importing;
import java.nio.file.Path;
public class Try { public static void main(String[] a) throws Exception {
 for (String f : a) { long t=System.nanoTime(); var o = new SummaryReader(new ProvinceNames()).read(f, Path.of(f), Progress.SILENT);
 System.err.println(f+" "+(System.nanoTime()-t)/1000000+" ms");
 if (o instanceof ReadingOutcome.Read r) { System.out.println(FoundSummaryJson.write(r.summary())); System.out.println(r.summary().theme()+" "+r.summary().language()); } else System.out.println(o);} } }
