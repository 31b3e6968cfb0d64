import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds each file against PDF/A-2a and PDF/UA-1 by the rules of veraPDF. A line a file and profile; 1 where one fails. */
public class VeraPdf {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour[] flavours = { PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1 };
        boolean good = true;
        for (String file : files) {
            for (PDFAFlavour flavour : flavours) {
                try (FileInputStream bytes = new FileInputStream(file);
                        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    good &= result.isCompliant();
                    System.out.println((result.isCompliant() ? "ok   " : "FAIL ") + "veraPDF " + flavour.getId() + " "
                            + file + " (" + result.getTotalAssertions() + " assertions)");
                    TreeMap<String, Integer> failed = new TreeMap<>();
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                            String rule = assertion.getRuleId().getClause() + " test "
                                    + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage();
                            failed.merge(rule, 1, Integer::sum);
                        }
                    }
                    failed.forEach((rule, times) -> System.out.println("       " + rule + " (" + times + " times)"));
                }
            }
        }
        System.exit(good ? 0 : 1);
    }
}
